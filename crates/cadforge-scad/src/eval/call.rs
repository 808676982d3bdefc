//! Calls of functions, and the expressions whose value is that of a part of them.

use std::rc::Rc;

use cadforge_kernel::diag::{Diagnostic, Span};

use super::builtin::{self, Builtin};
use super::interpreter::{Flow, Interpreter};
use super::names;
use super::scope::{self, Scope, is_dynamic};
use super::value::Value;
use crate::syntax::ast::{Argument, Expr, ExprKind, Parameter};

/// Calls in tail position that one call may turn into.
const MAX_TAIL_CALLS: u32 = 1_000_000;

/// What a call calls.
enum Callee<'a> {
    User(User<'a>),
    Builtin(&'a str, Builtin),
    /// Nothing; it has been reported.
    Unknown,
}

/// A function that the program defines.
struct User<'a> {
    name: &'a str,
    parameters: &'a [Parameter],
    body: &'a Expr,
    scope: Rc<Scope<'a>>,
}

impl<'a> Interpreter<'a, '_> {
    /// The value of a conditional, `let`, `assert`, `echo` or call.
    ///
    /// The value of such an expression is that of one of its parts, or of a function's body, so this
    /// goes on with that part in place of the whole: a function may call itself without end, as far
    /// as the stack is concerned, when nothing remains to be done after the call.
    pub fn reduce(&mut self, expr: &'a Expr, scope: &Rc<Scope<'a>>) -> Flow<Value<'a>> {
        let mark = self.dynamic.mark();
        let mut scope = Rc::clone(scope);
        let value = match self.until_call(expr, &mut scope)? {
            Reduced::Value(value) => value,
            Reduced::Call(user, arguments, span) => {
                let name = user.name;
                let result = self
                    .calling("function", name, span, |this| this.run_function(user, arguments, scope, span));
                self.traced(result, name, span)?
            }
        };
        self.dynamic.restore(mark);
        Ok(value)
    }

    /// Runs a user's function, and in its place those that it calls last.
    fn run_function(
        &mut self,
        mut user: User<'a>,
        mut arguments: &'a [Argument],
        mut caller: Rc<Scope<'a>>,
        mut span: Span,
    ) -> Flow<Value<'a>> {
        for _ in 0..MAX_TAIL_CALLS {
            let mut scope = Scope::inside(&user.scope);
            self.bind_parameters(user.parameters, arguments, &caller, &user.scope, &scope, span)?;
            match self.until_call(user.body, &mut scope)? {
                Reduced::Value(value) => return Ok(value),
                Reduced::Call(next, its_arguments, its_span) => {
                    (user, arguments, caller, span) = (next, its_arguments, scope, its_span);
                }
            }
        }
        self.endless("function", user.name, span)
    }

    /// Goes from `expr` to the part that has its value, moving `scope` along, until it finds the
    /// value or a call of a user's function.
    fn until_call(&mut self, mut expr: &'a Expr, scope: &mut Rc<Scope<'a>>) -> Flow<Reduced<'a>> {
        loop {
            expr =
                match &expr.kind {
                    ExprKind::Ternary(condition, then, otherwise) => {
                        if self.expr(condition, scope)?.is_true() { then } else { otherwise }
                    }
                    ExprKind::Let { bindings, body } => {
                        let inner = Scope::inside(scope);
                        self.bind(bindings, &inner, expr.span)?;
                        *scope = inner;
                        body
                    }
                    ExprKind::Assert { arguments, body } => {
                        self.assertion(arguments, expr.span, scope)?;
                        let Some(body) = body else { return Ok(Reduced::Value(Value::Undef)) };
                        body
                    }
                    ExprKind::Echo { arguments, body } => {
                        self.echo(arguments, scope)?;
                        let Some(body) = body else { return Ok(Reduced::Value(Value::Undef)) };
                        body
                    }
                    ExprKind::Call { callee, arguments } => {
                        return match self.callee(callee, expr.span, scope)? {
                            Callee::User(user) => Ok(Reduced::Call(user, arguments, expr.span)),
                            Callee::Unknown => Ok(Reduced::Value(Value::Undef)),
                            Callee::Builtin(name, function) => {
                                let call = builtin::Call { name, arguments, span: expr.span, scope };
                                let result = function(self, &call);
                                self.traced(result, name, expr.span).map(Reduced::Value)
                            }
                        };
                    }
                    _ => return self.expr(expr, scope).map(Reduced::Value),
                };
            self.step()?;
        }
    }

    /// What `callee` names: a variable that holds a function comes before functions by definition.
    fn callee(&mut self, callee: &'a Expr, span: Span, scope: &Rc<Scope<'a>>) -> Flow<Callee<'a>> {
        let ExprKind::Variable(name) = &callee.kind else {
            let value = self.expr(callee, scope)?;
            return match value {
                Value::Function(closure) => Ok(user_closure("function literal", &closure)),
                other => self.not_callable(other.type_name(), span),
            };
        };
        if is_dynamic(name) {
            return self.not_callable("dynamically scoped variable", span);
        }
        if let Some(Value::Function(closure)) = self.lookup(name, scope)? {
            return Ok(user_closure(name, &closure));
        }
        let (found, hops) = scope::function(scope, name);
        self.hop(hops)?;
        if let Some((function, scope)) = found {
            let (parameters, body) = (&function.parameters, &function.body);
            return Ok(Callee::User(User { name, parameters, body, scope }));
        }
        if let Some(function) = builtin::function(name) {
            return Ok(Callee::Builtin(name, function));
        }
        self.unknown("function", "scad/unknown-function", name, callee.span, |_| {
            names::about_function(name, &scope.function_names())
        })?;
        Ok(Callee::Unknown)
    }

    fn not_callable(&mut self, kind: &str, span: Span) -> Flow<Callee<'a>> {
        let warning =
            Diagnostic::warning("scad/not-a-function", span, format!("a call of something that is {kind}"));
        self.warn(&format!("Can't call function on {kind}"), warning)?;
        Ok(Callee::Unknown)
    }
}

/// What [`Interpreter::until_call`] finds.
enum Reduced<'a> {
    Value(Value<'a>),
    Call(User<'a>, &'a [Argument], Span),
}

fn user_closure<'a>(name: &'a str, closure: &super::value::Closure<'a>) -> Callee<'a> {
    let (parameters, body, scope) = (closure.parameters, closure.body, Rc::clone(&closure.scope));
    Callee::User(User { name, parameters, body, scope })
}
