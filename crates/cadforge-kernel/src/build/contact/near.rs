use super::grid::Grid;
use super::{Contact, Edge};
use crate::budget::{Exceeded, Meter, Resource};
use crate::math::{Box3, Vec3};
use crate::mesh::Mesh;

impl Contact {
    /// Finds vertices that coincide, vertices that lie on edges, and edges that cross inside both.
    pub(super) fn touch(&mut self, mesh: &mut Mesh, meter: &mut Meter) -> Result<(), Exceeded> {
        let at = |v: u32| mesh.points[v as usize];
        let mut vertices: Vec<u32> = self.edges.iter().flat_map(|edge| edge.ends).collect();
        vertices.sort_unstable();
        vertices.dedup();
        vertices.sort_unstable_by(|&a, &b| at(a).total_cmp(&at(b)).then(a.cmp(&b)));
        let equal = vertices.windows(2).filter(|pair| at(pair[0]) == at(pair[1]));
        self.touched.extend(equal.map(|pair| at(pair[0])));

        let slack = Vec3::new(self.tolerance, self.tolerance, self.tolerance);
        let boxes: Vec<Box3> = self
            .edges
            .iter()
            .map(|edge| Box3 { min: edge.bounds.min - slack, max: edge.bounds.max + slack })
            .collect();
        let grid = Grid::over(&boxes);
        let corners: Vec<Box3> = vertices.iter().map(|&v| Box3::of([at(v)])).collect();
        let (corner_bins, edge_bins) = (grid.bins(&corners), grid.bins(&boxes));
        meter.spend(Resource::Work, 50 * edge_bins.items.len() as u64)?;

        let mut on_edges: Vec<(usize, f64, Vec3)> = Vec::new();
        let mut crossings: Vec<([usize; 2], [f64; 2], Vec3)> = Vec::new();
        for cell in 0..grid.size() {
            let (edges, corners) = (edge_bins.in_cell(cell), corner_bins.in_cell(cell));
            meter.spend(Resource::Work, (3 * edges.len() * (edges.len() + corners.len())) as u64)?;
            for (place, &i) in edges.iter().enumerate() {
                let (edge, bounds) = (&self.edges[i as usize], boxes[i as usize]);
                for &corner in corners {
                    let point = corners_point(&vertices, mesh, corner);
                    if bounds.touches(Box3::of([point]), 0.0)
                        && let Some(t) = self.position(mesh, edge, point)
                    {
                        on_edges.push((i as usize, t, point));
                    }
                }
                for &j in &edges[place + 1..] {
                    let other = &self.edges[j as usize];
                    let joined = edge.ends.iter().any(|end| other.ends.contains(end));
                    if !joined
                        && bounds.touches(boxes[j as usize], 0.0)
                        && let Some((t, u, point)) = self.crossing(mesh, edge, other)
                    {
                        crossings.push(([i as usize, j as usize], [t, u], point));
                    }
                }
            }
        }
        let mut add = |edge: usize, t: f64, point: Vec3| {
            self.edges[edge].added.push((t, mesh.points.len() as u32));
            mesh.points.push(point);
        };
        for (edge, t, point) in on_edges {
            add(edge, t, point);
        }
        for (edges, positions, point) in crossings {
            add(edges[0], positions[0], point);
            add(edges[1], positions[1], point);
        }
        Ok(())
    }

    /// Where on an edge a point lies, if it lies inside it.
    fn position(&self, mesh: &Mesh, edge: &Edge, point: Vec3) -> Option<f64> {
        let [p, q] = edge.ends.map(|end| mesh.points[end as usize]);
        let (along, length) = (q - p, (q - p).length());
        let t = (point - p).dot(along) / (length * length);
        let margin = self.tolerance / length;
        let inside = t > margin && t < 1.0 - margin;
        (inside && (p + along * t - point).length() <= self.tolerance).then_some(t)
    }

    /// Where two edges meet inside both: the position on each, and the point.
    fn crossing(&self, mesh: &Mesh, one: &Edge, other: &Edge) -> Option<(f64, f64, Vec3)> {
        let [p, q] = one.ends.map(|end| mesh.points[end as usize]);
        let [r, s] = other.ends.map(|end| mesh.points[end as usize]);
        let (d, e, gap) = (q - p, s - r, r - p);
        let normal = d.cross(e);
        let square = normal.dot(normal);
        if square <= 1e-20 * d.dot(d) * e.dot(e) {
            return None;
        }
        let (t, u) = (gap.cross(e).dot(normal) / square, gap.cross(d).dot(normal) / square);
        let inside = |t: f64, length: f64| t * length > self.tolerance && (1.0 - t) * length > self.tolerance;
        let point = p + d * t;
        let near = (r + e * u - point).length() <= self.tolerance;
        (near && inside(t, d.length()) && inside(u, e.length())).then_some((t, u, point))
    }
}

fn corners_point(vertices: &[u32], mesh: &Mesh, corner: u32) -> Vec3 {
    mesh.points[vertices[corner as usize] as usize]
}
