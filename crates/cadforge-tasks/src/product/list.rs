//! Which products there are, and their files.

/// The files of one product.
#[derive(Debug, PartialEq)]
pub struct Source {
    pub id: &'static str,
    pub definition: &'static str,
    pub reference: &'static str,
    pub mesh: &'static [u8],
    pub weak: &'static str,
    pub missing_features: &'static str,
    pub disconnected: &'static str,
    pub bad_dimensions: &'static str,
    pub build_error: &'static str,
}

/// The files in the folders of these names.
macro_rules! sources {
    ($($id:literal,)*) => {
        &[$(Source {
            id: $id,
            definition: include_str!(concat!("../../products/", $id, "/product.toml")),
            reference: include_str!(concat!("../../products/", $id, "/reference.py")),
            mesh: include_bytes!(concat!("../../products/", $id, "/reference.ply")),
            weak: include_str!(concat!("../../products/", $id, "/weak.py")),
            missing_features: include_str!(concat!("../../products/", $id, "/missing_features.py")),
            disconnected: include_str!(concat!("../../products/", $id, "/disconnected.py")),
            bad_dimensions: include_str!(concat!("../../products/", $id, "/bad_dimensions.py")),
            build_error: include_str!(concat!("../../products/", $id, "/build_error.py")),
        },)*]
    };
}

/// Every product, in the order of their names.
pub static SOURCES: &[Source] = sources![
    "axial_motor_stator_12_slot",
    "bench_vise_simplified",
    "bike_accessory_mount_120n",
    "bottle_cage_bike",
    "cable_clip_snap",
    "caster_wheel_fork",
    "desk_lamp_arm_joint",
    "drawer_handle_two_bolt",
    "ergonomic_curvy_chair_1000n",
    "folding_step_stool",
    "four_leg_chair_700n",
    "gearbox_housing_split",
    "hinge_leaf_barrel",
    "laptop_riser_vented",
    "lightweight_truss_support_250n",
    "micro_drone_frame",
    "office_chair",
    "phone_stand_adjustable_hinge",
    "pipe_clamp_saddle",
    "robot_gripper_two_finger",
    "robot_servo_bracket",
    "shaft_torque_clamp_120nm",
    "shelf_bracket_triangular_200n",
    "table_six_leg_500n",
    "wall_j_hook_120n",
];
