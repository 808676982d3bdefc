//! What can be said on the command line.

use std::path::PathBuf;

use clap::{Args as Group, Parser, Subcommand, ValueEnum};

/// Score programs that make solids: OpenSCAD or CadQuery in, reward and reasons out.
#[derive(Parser, Debug)]
#[command(version, propagate_version = true, max_term_width = 100)]
pub struct Args {
    /// Print JSON instead of text for people.
    #[arg(long, global = true)]
    pub json: bool,

    /// Where everything on disk is kept (default: $CADFORGE_HOME, else the platform's data folder).
    #[arg(long, global = true, value_name = "DIR")]
    pub home: Option<PathBuf>,

    /// Never set up CadQuery on the way; without it that is done when a program first needs it.
    #[arg(long, global = true)]
    pub no_setup: bool,

    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// The commands.
#[derive(Subcommand, Debug)]
pub enum Command {
    /// Draw a handful of tasks, score a right, a nearly right and a wrong answer for each, and show them.
    Demo(Demo),
    /// Score one answer to one task.
    Score(Score),
    /// Score many answers: JSON lines in, JSON lines out.
    Batch(Batch),
    /// Build a program, or read a mesh, and write it as STL, OFF, OBJ, PLY, GLB or 3MF; CadQuery also as STEP.
    Export(Export),
    /// Run a program and print its console lines as OpenSCAD or Python would.
    Echo(Echo),
    /// Draw a program or a mesh as a PNG.
    Render(Render),
    /// Measure a program or a mesh.
    Measure(Measure),
    /// Procedural tasks: families, samples, prompts, references.
    #[command(subcommand)]
    Tasks(Tasks),
    /// Make what CadQuery programs need: a private Python environment. Takes the network and a minute, once.
    Setup(Setup),
    /// Serve OpenEnv environments, the scoring API and the page until told to stop.
    Serve(Serve),
    /// Ask a server on this machine whether it is up.
    Health(Health),
    /// What the server has stored.
    #[command(subcommand)]
    Episodes(Episodes),
    /// Say what works on this machine, and what is missing for the rest.
    Doctor,
}

/// `cadforge demo`
#[derive(Group, Debug)]
pub struct Demo {
    /// Which tasks are drawn.
    #[arg(long, default_value_t = 0)]
    pub seed: u64,
    /// How many.
    #[arg(short = 'n', long, default_value_t = 8)]
    pub count: usize,
    /// Where the pictures go.
    #[arg(short, long, value_name = "DIR", default_value = "out/demo")]
    pub output: PathBuf,
}

/// `cadforge setup`
#[derive(Group, Debug)]
pub struct Setup {
    /// Use this interpreter, which has CadQuery already, from now on.
    #[arg(long, value_name = "PATH")]
    pub python: Option<PathBuf>,
}

/// How answers are scored: shared by `score` and `batch`.
#[derive(Group, Debug)]
pub struct Scoring {
    /// A reward definition: a built-in name, or a .toml file [default: measured].
    #[arg(long, value_name = "NAME|FILE")]
    pub reward: Option<String>,
    /// What builds OpenSCAD programs: ours in process, or the external `openscad`.
    #[arg(long, value_enum, default_value_t = BackendArg::Cadforge)]
    pub backend: BackendArg,
    /// How surfaces are sampled for the chamfer distance.
    #[arg(long, value_enum, default_value_t = SamplerArg::Exact)]
    pub sampler: SamplerArg,
    /// An unknown module, function or variable ends a program.
    #[arg(long)]
    pub strict: bool,
    /// Repeat the original systems' choices: label mistakes, one reference for all products, CadQuery's
    /// export tolerances.
    #[arg(long)]
    pub compat: bool,
    /// Neither read nor write cached reports.
    #[arg(long)]
    pub no_cache: bool,
}

/// `cadforge score`
#[derive(Group, Debug)]
pub struct Score {
    /// The answer: a program (.scad, .py), or a completion (any other file); `-` reads standard input.
    pub answer: PathBuf,
    /// The task: an id, as `cadforge tasks sample` prints them, or a task in a .json file.
    #[arg(long, value_name = "ID|FILE", required_unless_present = "reference", conflicts_with = "reference")]
    pub task: Option<String>,
    /// A reference instead of a task: a program or a mesh (.scad, .py, .stl, .off, .obj, .ply, .glb), or a task's id.
    #[arg(long, value_name = "FILE|ID")]
    pub reference: Option<String>,
    /// The answer's language, when its name does not say it.
    #[arg(long, value_enum)]
    pub language: Option<LanguageArg>,
    /// The total of the answer before this one, for `--reward cadforge-repair`.
    #[arg(long, value_name = "TOTAL", allow_negative_numbers = true)]
    pub previous: Option<f64>,
    /// Also write the program, the build log, meshes, pictures and the report to this folder.
    #[arg(long, value_name = "DIR")]
    pub artifacts: Option<PathBuf>,
    /// How to score.
    #[command(flatten)]
    pub scoring: Scoring,
}

/// `cadforge batch`
#[derive(Group, Debug)]
pub struct Batch {
    /// Rows: `id`, `completion` or `program`, `language`, and `task` (an id or a whole task) or `reference` (a path), `previous` (a total).
    pub input: PathBuf,
    /// Rows out: `id`, `report` or `error`; what is there already is kept and not computed again.
    #[arg(short, long)]
    pub output: PathBuf,
    /// Threads.
    #[arg(long, value_name = "N", default_value_t = cadforge::all_cores())]
    pub jobs: usize,
    /// Begin anew even if the output exists.
    #[arg(long)]
    pub restart: bool,
    /// How to score.
    #[command(flatten)]
    pub scoring: Scoring,
}

/// `cadforge export`
#[derive(Group, Debug)]
pub struct Export {
    /// A program (.scad, .py) or a mesh (.stl, .off, .obj, .ply, .glb); `-` reads OpenSCAD from standard input.
    pub input: PathBuf,
    /// The suffix says the format: .stl, .off, .obj, .ply, .glb, .3mf, and .step for CadQuery programs.
    #[arg(short, long)]
    pub output: PathBuf,
    /// An unknown module, function or variable ends the program.
    #[arg(long)]
    pub strict: bool,
    /// The triangles of CadQuery's own STL export.
    #[arg(long)]
    pub compat: bool,
}

/// `cadforge echo`
#[derive(Group, Debug)]
pub struct Echo {
    /// A program (.scad, .py); `-` reads OpenSCAD from standard input.
    pub input: PathBuf,
}

/// `cadforge render`
#[derive(Group, Debug)]
pub struct Render {
    /// A program or a mesh.
    pub input: PathBuf,
    /// The picture.
    #[arg(short, long, value_name = "FILE.png")]
    pub output: PathBuf,
    /// From where; all six side by side with `all`.
    #[arg(long, value_enum, default_value_t = ViewArg::Isometric)]
    pub view: ViewArg,
    /// Pixels a side.
    #[arg(long, default_value_t = 600, value_parser = clap::value_parser!(u32).range(16..=4096))]
    pub size: u32,
    /// Black on white instead of shaded.
    #[arg(long)]
    pub silhouette: bool,
    /// Colour the part by its distance from this program or mesh: red outside it, blue inside.
    #[arg(long, value_name = "REFERENCE", conflicts_with = "silhouette")]
    pub deviation: Option<PathBuf>,
    /// The triangles of CadQuery's own STL export.
    #[arg(long)]
    pub compat: bool,
}

/// `cadforge measure`
#[derive(Group, Debug)]
pub struct Measure {
    /// A program or a mesh.
    pub input: PathBuf,
    /// Draw the part with its holes, bosses, slots and patterns in colour.
    #[arg(long, value_name = "FILE.png")]
    pub png: Option<PathBuf>,
    /// The triangles of CadQuery's own STL export.
    #[arg(long)]
    pub compat: bool,
}

/// `cadforge tasks …`
#[derive(Subcommand, Debug)]
pub enum Tasks {
    /// List the families with their levels, wordings and parameters.
    Families,
    /// List the products: hand-made tasks for CadQuery, with programs to repair.
    Products,
    /// Draw tasks and print their ids and prompts.
    Sample(Sample),
    /// Show one task: prompt, parameters, reference program.
    Show {
        /// The task's id.
        id: String,
        /// Show the reference with the first system's label mistakes.
        #[arg(long)]
        compat: bool,
        /// Print one of a product's programs to repair instead: weak, missing_features, disconnected,
        /// bad_dimensions or build_error.
        #[arg(long, value_name = "KIND")]
        seed: Option<String>,
    },
    /// Find the task that a prompt in the words of a family asks for.
    Find {
        /// The prompt; `-` reads one a line from standard input, and prints a JSON line for each (`null` if
        /// no family has these words).
        prompt: String,
        /// Show the reference with the first system's label mistakes.
        #[arg(long)]
        compat: bool,
    },
    /// Begin a new product: a folder with a definition, a reference and programs to repair, for you to change.
    Add {
        /// Its name, which will be its task's id: lower-case letters, digits and `_`.
        name: String,
        /// The folder of all products.
        #[arg(long, value_name = "DIR", default_value = "crates/cadforge-tasks/products")]
        products: PathBuf,
    },
    /// Write tasks as JSON lines: id, split, level, family, system prompt, prompt, reference, parameters.
    Export {
        /// Which tasks.
        #[command(flatten)]
        sample: Sample,
        /// Where to; standard output by default.
        #[arg(short, long)]
        output: Option<PathBuf>,
    },
}

/// `cadforge serve`
#[derive(Group, Debug)]
pub struct Serve {
    /// Settings; CADFORGE_… in the environment goes over them, and the flags here over that.
    #[arg(long, value_name = "FILE.toml")]
    pub config: Option<PathBuf>,
    /// The address to listen on (default: 127.0.0.1).
    #[arg(long)]
    pub host: Option<String>,
    /// The port to listen on (default: 8000); 0 takes any free one.
    #[arg(long)]
    pub port: Option<u16>,
    /// The environment that the root routes serve (default: cadforge_cadquery).
    #[arg(long)]
    pub env: Option<String>,
    /// Allow serving others than this machine without a key.
    #[arg(long)]
    pub open: bool,
}

/// `cadforge health`
#[derive(Group, Debug)]
pub struct Health {
    /// Its port (default: $CADFORGE_PORT, $PORT, 8000).
    #[arg(long)]
    pub port: Option<u16>,
}

/// `cadforge episodes …`
#[derive(Subcommand, Debug)]
pub enum Episodes {
    /// List episodes, newest first.
    List {
        /// Only of this environment.
        #[arg(long)]
        env: Option<String>,
        /// Only of this task.
        #[arg(long)]
        task: Option<String>,
        /// At most so many.
        #[arg(short = 'n', long, default_value_t = 20)]
        count: u32,
    },
    /// Show one episode: its steps, programs and reasons.
    Show {
        /// Its number.
        number: i64,
    },
    /// Write episodes as JSON lines, with programs and reports.
    Export {
        /// One of them; all by default.
        number: Option<i64>,
        /// Where to.
        #[arg(short, long)]
        output: PathBuf,
    },
    /// Copy the whole store into a new folder, while a server uses it.
    Backup {
        /// The new folder; it is a store itself.
        output: PathBuf,
    },
}

/// Which tasks: names and defaults of the first system.
#[derive(Group, Debug)]
pub struct Sample {
    /// The split.
    #[arg(long, value_enum, default_value_t = SplitArg::Train)]
    pub split: SplitArg,
    /// How many (default: 200 in train, 60 in val and test).
    #[arg(short = 'n', long)]
    pub num_examples: Option<usize>,
    /// Which draw.
    #[arg(long, default_value_t = 0)]
    pub seed: u64,
    /// Levels, taken in turn.
    #[arg(long, value_delimiter = ',', default_values_t = [1, 2, 3, 4])]
    pub levels: Vec<u8>,
    /// k in exp(-k · chamfer).
    #[arg(long, default_value_t = 10.0)]
    pub chamfer_k: f64,
    /// What answers are written in.
    #[arg(long, value_enum, default_value_t = LanguageArg::Openscad)]
    pub language: LanguageArg,
    /// References with the first system's label mistakes.
    #[arg(long)]
    pub compat: bool,
}

/// `--backend`
#[derive(ValueEnum, Clone, Copy, Debug)]
#[allow(missing_docs)]
pub enum BackendArg {
    Cadforge,
    Openscad,
}

/// `--sampler`
#[derive(ValueEnum, Clone, Copy, Debug)]
#[allow(missing_docs)]
pub enum SamplerArg {
    Exact,
    Published,
}

/// `--language`
#[derive(ValueEnum, Clone, Copy, Debug)]
#[allow(missing_docs)]
pub enum LanguageArg {
    Openscad,
    Cadquery,
}

/// `--split`
#[derive(ValueEnum, Clone, Copy, Debug)]
#[allow(missing_docs)]
pub enum SplitArg {
    Train,
    Val,
    Test,
}

/// `--view`
#[derive(ValueEnum, Clone, Copy, Debug)]
#[allow(missing_docs)]
pub enum ViewArg {
    Front,
    Back,
    Left,
    Right,
    Top,
    Isometric,
    All,
}
