//! A connection is a session: one reply a request, in order, and nothing that was not asked for.
//!
//! The socket is read while a step computes, so that pings are answered and a client that went away
//! frees its place at once.

use std::collections::VecDeque;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use axum::Extension;
use axum::extract::ws::{
    CloseFrame, Message, WebSocket, WebSocketUpgrade, rejection::WebSocketUpgradeRejection,
};
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use tokio::time::timeout;

use super::frame::{Frame, Refusal};
use super::{mcp, tools};
use crate::action::Action;
use crate::app::Shared;
use crate::environment::Environment;
use crate::episode::Session;
use crate::request::RequestId;
use crate::reset::Reset;
use crate::sessions::{Made, Place, Slot};

/// Frames that may wait while one is served, and their bytes.
const MOST_WAITING: (usize, usize) = (32, 32 << 20);

/// How long a client that finds no place may stay silent until it is told.
const BEFORE_REFUSAL: Duration = Duration::from_secs(1);

/// What a connection speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tongue {
    OpenEnv,
    JsonRpc,
}

/// A session's place, given back when this is dropped.
pub enum Seat {
    /// Of this connection.
    Own(Place, #[allow(dead_code, reason = "held, not read")] Slot),
    /// Made over HTTP.
    Made(String, Arc<Made>),
}

impl Seat {
    /// The session.
    pub fn place(&self) -> &Place {
        match self {
            Self::Own(place, _) => place,
            Self::Made(_, made) => &made.place,
        }
    }
}

type Upgrade = Result<WebSocketUpgrade, WebSocketUpgradeRejection>;

#[derive(serde::Deserialize)]
pub struct Attach {
    session_id: Option<String>,
}

/// `/ws`
pub async fn session(
    State(app): State<Shared>,
    Extension(env): Extension<&'static Environment>,
    Extension(request): Extension<RequestId>,
    Query(attach): Query<Attach>,
    upgrade: Upgrade,
) -> Response {
    // As with the original, the route is not there without an upgrade.
    let Ok(upgrade) = upgrade else { return crate::fallback::not_found() };
    let attach = attach.session_id.filter(|id| !id.is_empty());
    accept(app, env, request, attach, upgrade, Tongue::OpenEnv)
}

/// `/mcp` as a WebSocket
pub async fn mcp(
    State(app): State<Shared>,
    Extension(env): Extension<&'static Environment>,
    Extension(request): Extension<RequestId>,
    upgrade: Upgrade,
) -> Response {
    match upgrade {
        Ok(upgrade) => accept(app, env, request, None, upgrade, Tongue::JsonRpc),
        Err(_) => (StatusCode::METHOD_NOT_ALLOWED, axum::Json(json!({ "detail": "Method Not Allowed" })))
            .into_response(),
    }
}

fn accept(
    app: Shared,
    env: &'static Environment,
    request: RequestId,
    attach: Option<String>,
    upgrade: WebSocketUpgrade,
    tongue: Tongue,
) -> Response {
    let most = app.config.body_mib << 20;
    upgrade
        .max_message_size(most)
        .max_frame_size(most)
        .read_buffer_size(4 << 10)
        .write_buffer_size(0)
        .on_upgrade(move |socket| async move {
            let mut connection = Connection { app, env, request, socket, tongue, served: 0 };
            if let Some((seat, first)) = connection.sit(attach).await {
                connection.run(&seat, first).await;
                connection.leave(&seat);
            }
        })
}

struct Connection {
    app: Shared,
    env: &'static Environment,
    request: RequestId,
    socket: WebSocket,
    tongue: Tongue,
    served: u64,
}

/// What is done after a reply.
enum Next {
    Reply(Value),
    ReplyAndClose(Value),
    Close,
}

/// What came from the socket; `None` when it is closed.
type Heard = Option<Result<Message, axum::Error>>;

type Running = Pin<Box<dyn Future<Output = Next> + Send>>;

impl Connection {
    /// Finds a place, or says why there is none and closes. With the place comes what was read meanwhile.
    async fn sit(&mut self, attach: Option<String>) -> Option<(Seat, Option<Heard>)> {
        let refusal = match attach {
            None => {
                if let Some(seat) = self.own() {
                    return Some((seat, None));
                }
                // Older clients read what came before the close only when they have asked first.
                let first = timeout(BEFORE_REFUSAL, self.socket.recv()).await.ok();
                if let Some(seat) = self.own() {
                    return Some((seat, first));
                }
                let (taken, most) = self.app.sessions.load();
                let mut value = Refusal::fatal("CAPACITY_REACHED", self.app.sessions.full()).value();
                value["data"]["active_sessions"] = taken.into();
                value["data"]["max_sessions"] = most.into();
                value
            }
            Some(id) => match self.app.sessions.made(&id) {
                None => {
                    let id = crate::app::short(&id);
                    Refusal::fatal("SESSION_ERROR", format!("Unknown session_id: {id}")).value()
                }
                Some(made) if made.attached.swap(true, Ordering::AcqRel) => {
                    let message = format!("Session {id} already has an attached WebSocket");
                    Refusal::fatal("SESSION_ERROR", message).value()
                }
                Some(made) => return Some((Seat::Made(id, made), None)),
            },
        };
        self.send(Message::text(refusal.to_string())).await;
        self.close(1000, "").await;
        None
    }

    fn own(&self) -> Option<Seat> {
        let slot = self.app.sessions.slot()?;
        Some(Seat::Own(Arc::new(tokio::sync::Mutex::new(Session::new(self.env))), slot))
    }

    fn leave(&self, seat: &Seat) {
        if let Seat::Made(id, made) = seat {
            made.touch();
            made.attached.store(false, Ordering::Release);
            if made.closing.load(Ordering::Acquire) {
                self.app.sessions.unmake(id);
            }
        }
    }

    async fn run(&mut self, seat: &Seat, mut first: Option<Heard>) {
        let every = Duration::from_secs(self.app.config.ping_s);
        let silence = Duration::from_secs(self.app.config.silence_s);
        let mut pings = tokio::time::interval_at(tokio::time::Instant::now() + every, every);
        let mut going_down = self.app.down.subscribe();
        let mut heard = Instant::now();
        let (mut waiting, mut bytes) = (VecDeque::<String>::new(), 0);
        let mut running: Option<Running> = None;
        loop {
            if running.is_none() {
                if *going_down.borrow() {
                    return self.close(1001, "the server is going down").await;
                }
                if let Some(text) = waiting.pop_front() {
                    bytes -= text.len();
                    running = Some(self.serve(seat, text));
                }
            }
            let may_read = waiting.len() < MOST_WAITING.0 && bytes < MOST_WAITING.1;
            tokio::select! {
                frame = next(&mut first, &mut self.socket), if may_read => {
                    heard = Instant::now();
                    match frame {
                        Some(Ok(Message::Text(text))) => {
                            bytes += text.len();
                            waiting.push_back(text.as_str().to_owned());
                        }
                        Some(Ok(Message::Ping(_) | Message::Pong(_))) => {}
                        Some(Ok(Message::Binary(_))) => {
                            let refusal = Refusal::fatal("SESSION_ERROR", "a message must be a text frame");
                            self.send(Message::text(refusal.value().to_string())).await;
                            return self.close(1000, "").await;
                        }
                        Some(Ok(Message::Close(_))) | None => return,
                        Some(Err(error)) => {
                            if error.to_string().contains("too long") {
                                self.close(1009, "message too big").await;
                            }
                            return;
                        }
                    }
                }
                next = async { running.as_mut().expect("checked by the guard").await }, if running.is_some() => {
                    running = None;
                    heard = Instant::now();
                    let (value, closes) = match next {
                        Next::Reply(value) => (Some(value), false),
                        Next::ReplyAndClose(value) => (Some(value), true),
                        Next::Close => (None, true),
                    };
                    if let Some(value) = value
                        && !self.send(Message::text(value.to_string())).await
                    {
                        return;
                    }
                    if closes {
                        return self.close(1000, "").await;
                    }
                }
                _ = pings.tick() => {
                    if heard.elapsed() > silence || !self.send(Message::Ping(Default::default())).await {
                        return;
                    }
                }
                _ = going_down.changed() => {}
            }
        }
    }

    /// What one frame is answered.
    fn serve(&mut self, seat: &Seat, text: String) -> Running {
        self.served += 1;
        let (app, env, place) = (Shared::clone(&self.app), self.env, Arc::clone(seat.place()));
        let request = format!("{}.{}", self.request.0, self.served);
        let made = match seat {
            Seat::Made(id, made) => {
                made.touch();
                Some(id.clone())
            }
            Seat::Own(..) => None,
        };
        if self.tongue == Tongue::JsonRpc {
            return Box::pin(async move {
                let caller = mcp::Caller::Connection { place, id: made };
                mcp::answer(&app, env, &caller, text.as_bytes(), &request).await.map_or_else(
                    // A notification has no reply, but each frame gets one, so that pairs stay pairs.
                    || Next::Reply(json!({ "jsonrpc": "2.0", "id": null, "result": {} })),
                    Next::Reply,
                )
            });
        }
        Box::pin(async move {
            match Frame::read(&text) {
                Ok(Frame::Close) => Next::Close,
                Ok(Frame::Mcp(call)) => {
                    let caller = mcp::Caller::Connection { place, id: made };
                    let call = call.to_string();
                    let reply = mcp::answer(&app, env, &caller, call.as_bytes(), &request).await;
                    Next::Reply(json!({ "type": "mcp", "data": reply.unwrap_or_else(|| json!({})) }))
                }
                Ok(frame) => {
                    let mut session = place.lock().await;
                    match obey(&app, &mut session, frame, &request).await {
                        Ok(value) => Next::Reply(value),
                        Err(refusal) => refuse(&refusal),
                    }
                }
                Err(refusal) => refuse(&refusal),
            }
        })
    }

    /// Whether the client took it.
    async fn send(&mut self, message: Message) -> bool {
        let patience = Duration::from_secs(self.app.config.silence_s);
        matches!(timeout(patience, self.socket.send(message)).await, Ok(Ok(())))
    }

    /// Says goodbye and waits a moment for the other side's, so that what was sent before arrives.
    async fn close(&mut self, code: u16, reason: &'static str) {
        let frame = CloseFrame { code, reason: reason.into() };
        if self.send(Message::Close(Some(frame))).await {
            let goodbye = async { while let Some(Ok(_)) = self.socket.recv().await {} };
            let _ = timeout(Duration::from_secs(1), goodbye).await;
        }
    }
}

/// What was read already, then what comes.
async fn next(first: &mut Option<Heard>, socket: &mut WebSocket) -> Heard {
    match first.take() {
        Some(heard) => heard,
        None => socket.recv().await,
    }
}

fn refuse(refusal: &Refusal) -> Next {
    if refusal.fatal { Next::ReplyAndClose(refusal.value()) } else { Next::Reply(refusal.value()) }
}

async fn obey(app: &Shared, session: &mut Session, frame: Frame, request: &str) -> Result<Value, Refusal> {
    let observation = |data: Value| json!({ "type": "observation", "data": data });
    match frame {
        Frame::Reset(arguments) => {
            let reset = Reset::read(&arguments).map_err(Refusal::shape)?;
            Ok(observation(session.reset(app, &reset).await?.envelope()))
        }
        Frame::Step(Action::Program(program)) => {
            Ok(observation(session.step(app, program, request).await?.envelope()))
        }
        Frame::Step(Action::ListTools) => Ok(observation(tools::listed())),
        Frame::Step(Action::CallTool { name, arguments }) => {
            Ok(observation(tools::step(app, session, &name, &arguments, request).await))
        }
        Frame::State | Frame::Close | Frame::Mcp(_) => {
            Ok(json!({ "type": "state", "data": session.state() }))
        }
    }
}
