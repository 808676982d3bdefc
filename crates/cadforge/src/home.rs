use std::env;
use std::path::PathBuf;

/// Where everything on disk is kept: `$CADFORGE_HOME`, else the platform's data folder. `None` when the
/// machine says nothing about it.
pub fn default_home() -> Option<PathBuf> {
    let set = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    if let Some(home) = set("CADFORGE_HOME") {
        return Some(home);
    }
    if cfg!(target_os = "macos") {
        return set("HOME").map(|home| home.join("Library/Application Support/cadforge"));
    }
    if cfg!(windows) {
        return set("LOCALAPPDATA").map(|data| data.join("cadforge"));
    }
    set("XDG_DATA_HOME")
        .or_else(|| set("HOME").map(|home| home.join(".local/share")))
        .map(|data| data.join("cadforge"))
}
