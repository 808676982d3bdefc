use super::Contact;
use crate::math::{Box3, Vec3};
use crate::mesh::Mesh;

/// An edge between two faces that are not in one plane.
pub(super) struct Edge {
    pub(super) ends: [u32; 2],
    /// The triangles on its two sides: first the one that runs from the first end to the second.
    pub(super) sides: [u32; 2],
    pub(super) bounds: Box3,
    /// New vertices on it, with their position from 0 at the first end to 1.
    pub(super) added: Vec<(f64, u32)>,
}

impl Edge {
    /// Its vertices from end to end.
    pub(super) fn chain(&self) -> Vec<u32> {
        let inner = self.added.iter().map(|&(_, vertex)| vertex);
        std::iter::once(self.ends[0]).chain(inner).chain([self.ends[1]]).collect()
    }
}

impl Contact {
    /// Joins triangles to flat faces, and collects the edges between them.
    pub(super) fn find_edges(&mut self, mesh: &Mesh, partners: &[u32]) {
        let normals: Vec<Vec3> = mesh.facets().map(|[a, b, c]| (b - a).cross(c - a).normalized()).collect();
        self.faces = (0..mesh.triangles.len() as u32).collect();
        for (half_edge, &partner) in partners.iter().enumerate() {
            if half_edge as u32 > partner {
                continue;
            }
            let (here, there) = (half_edge / 3, partner as usize / 3);
            let (a, b) = (mesh.triangles[here][half_edge % 3], mesh.triangles[here][(half_edge + 1) % 3]);
            let (p, q) = (mesh.points[a as usize], mesh.points[b as usize]);
            let apex = mesh.points[mesh.triangles[there][(partner as usize + 2) % 3] as usize];
            let own_apex = mesh.points[mesh.triangles[here][(half_edge + 2) % 3] as usize];
            let (n, m) = (normals[here], normals[there]);
            let flat = (apex - p).dot(n).abs() <= self.tolerance
                && (own_apex - p).dot(m).abs() <= self.tolerance
                && (n.dot(m) > 0.0 || n == Vec3::ZERO || m == Vec3::ZERO);
            if flat {
                let (one, other) = (self.face(here as u32), self.face(there as u32));
                self.faces[one.max(other) as usize] = one.min(other);
            } else {
                let bounds = Box3::of([p, q]);
                let sides = [here as u32, there as u32];
                self.edges.push(Edge { ends: [a, b], sides, bounds, added: Vec::new() });
            }
        }
        for triangle in 0..self.faces.len() as u32 {
            self.faces[triangle as usize] = self.face(triangle);
        }
    }

    fn face(&mut self, mut triangle: u32) -> u32 {
        while self.faces[triangle as usize] != triangle {
            // Each step shortens the way for the next one.
            let parent = self.faces[triangle as usize];
            self.faces[triangle as usize] = self.faces[parent as usize];
            triangle = parent;
        }
        triangle
    }

    /// Finds vertices in which several fans of triangles meet.
    pub(super) fn find_pinches(&mut self, mesh: &Mesh, partners: &[u32]) {
        let mut walked = vec![false; partners.len()];
        let mut reached = vec![false; mesh.points.len()];
        for start in 0..partners.len() {
            if walked[start] {
                continue;
            }
            let vertex = mesh.triangles[start / 3][start % 3] as usize;
            if std::mem::replace(&mut reached[vertex], true) {
                self.touched.push(mesh.points[vertex]);
            }
            let mut half_edge = start;
            while !std::mem::replace(&mut walked[half_edge], true) {
                let back = partners[half_edge] as usize;
                half_edge = if back % 3 == 2 { back - 2 } else { back + 1 };
            }
        }
    }
}
