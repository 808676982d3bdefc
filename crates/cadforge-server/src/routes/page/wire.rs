//! How meshes travel to the page: the length of a JSON head, the head, then numbers as the graphics card
//! takes them. Little-endian, each part at a multiple of four bytes.

use axum::http::header;
use axum::response::{IntoResponse, Response};
use cadforge::kernel::mesh::Mesh;
use serde_json::{Map, Value, json};

/// A mesh under the name by which the page finds it.
pub struct Named<'a> {
    pub name: &'static str,
    pub mesh: &'a Mesh,
    /// Of each point, millimetres.
    pub deviation: Option<&'a [f32]>,
}

/// A reply with `head` and `meshes`.
pub fn reply(mut head: Map<String, Value>, meshes: &[Named<'_>]) -> Response {
    let sizes: Map<String, Value> = meshes
        .iter()
        .map(|named| {
            let size = json!({
                "points": named.mesh.points.len(), "triangles": named.mesh.triangles.len(),
                "deviation": named.deviation.is_some(),
            });
            (named.name.to_owned(), size)
        })
        .collect();
    head.insert("meshes".into(), sizes.into());
    let mut text = Value::from(head).to_string().into_bytes();
    text.resize(text.len().next_multiple_of(4), b' ');
    let mut bytes = (text.len() as u32).to_le_bytes().to_vec();
    bytes.append(&mut text);
    for Named { mesh, deviation, .. } in meshes {
        bytes.extend(
            mesh.points.iter().flat_map(|point| point.to_array()).flat_map(|at| (at as f32).to_le_bytes()),
        );
        bytes.extend(mesh.triangles.iter().flatten().flat_map(|corner| corner.to_le_bytes()));
        bytes.extend(deviation.unwrap_or_default().iter().flat_map(|distance| distance.to_le_bytes()));
    }
    ([(header::CONTENT_TYPE, "application/octet-stream")], bytes).into_response()
}
