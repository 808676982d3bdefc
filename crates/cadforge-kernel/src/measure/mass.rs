use crate::math::Vec3;
use crate::mesh::Mesh;

/// Integrals over a surface and over what it encloses, at density 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mass {
    /// mm³ enclosed, negative where the surface is inside out. Where it is not closed, the sum of
    /// the tetrahedra between its triangles and the middle of its box: no volume of anything.
    pub signed_volume: f64,
    /// mm² of surface.
    pub area: f64,
    /// Centre of mass; the middle of the box when there is no volume.
    pub centroid: Vec3,
    /// Moments of inertia about the centroid, mm⁵: a symmetric tensor.
    pub inertia: [[f64; 3]; 3],
}

impl Mass {
    /// The integrals of `mesh`, by the divergence theorem: sums over the tetrahedra between each
    /// triangle and the middle of the box.
    pub fn of(mesh: &Mesh) -> Self {
        let middle = mesh.bounds().center();
        let (mut volume, mut area, mut first) = (0.0, 0.0, Vec3::ZERO);
        // ∫ x_i x_j for (xx, yy, zz, yz, zx, xy).
        let mut second = [0.0; 6];
        for corners in mesh.facets() {
            let [a, b, c] = corners.map(|corner| corner - middle);
            area += (b - a).cross(c - a).length() / 2.0;
            let six_volumes = a.dot(b.cross(c));
            let sum = a + b + c;
            volume += six_volumes / 6.0;
            first = first + sum * (six_volumes / 24.0);
            for (moment, (i, j)) in second.iter_mut().zip([(0, 0), (1, 1), (2, 2), (1, 2), (2, 0), (0, 1)]) {
                let products = a[i] * a[j] + b[i] * b[j] + c[i] * c[j] + sum[i] * sum[j];
                *moment += six_volumes / 120.0 * products;
            }
        }
        let arm = if volume == 0.0 { Vec3::ZERO } else { first * (1.0 / volume) };
        // The parallel axis theorem moves the moments from the middle to the centroid.
        let at = |index: usize, i: usize, j: usize| second[index] - volume * arm[i] * arm[j];
        let [xx, yy, zz] = [at(0, 0, 0), at(1, 1, 1), at(2, 2, 2)];
        let [yz, zx, xy] = [at(3, 1, 2), at(4, 2, 0), at(5, 0, 1)];
        Self {
            signed_volume: volume,
            area,
            centroid: middle + arm,
            inertia: [[yy + zz, -xy, -zx], [-xy, zz + xx, -yz], [-zx, -yz, xx + yy]],
        }
    }
}
