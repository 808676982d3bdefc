//! Pictures.

mod mask;
mod shaded;
mod sheet;

use cadforge_kernel::math::{Vec3, trig};
use cadforge_kernel::mesh::Mesh;

/// A box from the origin, made by hand so that no other part of the kernel can change its pictures.
pub fn block(x: f64, y: f64, z: f64) -> Mesh {
    let points = (0..8).map(|i| Vec3::new([0.0, x][i & 1], [0.0, y][i >> 1 & 1], [0.0, z][i >> 2])).collect();
    let quads = [[0, 2, 3, 1], [4, 5, 7, 6], [0, 1, 5, 4], [2, 6, 7, 3], [0, 4, 6, 2], [1, 3, 7, 5]];
    Mesh { points, triangles: quads.iter().flat_map(|&[a, b, c, d]| [[a, b, c], [a, c, d]]).collect() }
}

/// A ball about the origin, of `count` meridians and half as many parallels.
pub fn ball(radius: f64, count: u32) -> Mesh {
    let rings = count / 2;
    let mut mesh = Mesh::default();
    for ring in 0..rings {
        let latitude = 180.0 * (f64::from(ring) + 0.5) / f64::from(rings) - 90.0;
        for i in 0..count {
            let longitude = 360.0 * f64::from(i) / f64::from(count);
            mesh.points.push(Vec3::new(
                radius * trig::cos(latitude) * trig::cos(longitude),
                radius * trig::cos(latitude) * trig::sin(longitude),
                radius * trig::sin(latitude),
            ));
        }
    }
    let at = |ring: u32, i: u32| ring * count + i % count;
    for i in 0..count {
        for ring in 1..rings {
            let (a, b) = (at(ring - 1, i), at(ring - 1, i + 1));
            let (c, d) = (at(ring, i + 1), at(ring, i));
            mesh.triangles.extend([[a, b, c], [a, c, d]]);
        }
        if i > 1 {
            mesh.triangles.push([at(0, 0), at(0, i), at(0, i - 1)]);
            mesh.triangles.push([at(rings - 1, 0), at(rings - 1, i - 1), at(rings - 1, i)]);
        }
    }
    mesh
}
