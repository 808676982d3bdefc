use std::io::IsTerminal;

/// Colours, or none when the output is no terminal or `NO_COLOR` is set.
#[derive(Clone, Copy)]
pub struct Paint {
    on: bool,
}

impl Paint {
    /// For standard output.
    pub fn for_stdout() -> Self {
        Self { on: std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none() }
    }

    /// For standard error.
    pub fn for_stderr() -> Self {
        Self { on: std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none() }
    }

    fn wrap(self, code: &str, text: &str) -> String {
        if self.on { format!("\x1b[{code}m{text}\x1b[0m") } else { text.to_owned() }
    }

    /// For what is wrong.
    pub fn red(self, text: &str) -> String {
        self.wrap("1;31", text)
    }

    /// For what may be wrong.
    pub fn yellow(self, text: &str) -> String {
        self.wrap("33", text)
    }

    /// For what is right.
    pub fn green(self, text: &str) -> String {
        self.wrap("32", text)
    }

    /// For headings.
    pub fn bold(self, text: &str) -> String {
        self.wrap("1", text)
    }

    /// For what matters less.
    pub fn dim(self, text: &str) -> String {
        self.wrap("2", text)
    }

    /// A reward in its colour: green from 0.9, yellow from 0.4, red below.
    pub fn reward(self, total: f64, text: &str) -> String {
        if total >= 0.9 {
            self.green(text)
        } else if total >= 0.4 {
            self.yellow(text)
        } else {
            self.red(text)
        }
    }
}

/// `share` of a bar of `width` characters.
pub fn bar(share: f64, width: usize) -> String {
    let filled = (share.clamp(0.0, 1.0) * width as f64).round() as usize;
    format!("{}{}", "█".repeat(filled), "·".repeat(width - filled))
}
