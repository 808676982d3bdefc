use std::fs::{File, OpenOptions};
use std::io::{BufRead as _, BufReader, BufWriter, Seek as _, SeekFrom, Write as _};
use std::path::Path;

use anyhow::{Context as _, bail};
use cadforge::Scheme;
use cadforge::tasks::Language;
use serde_json::Value;

/// A file of rows that may hold some from a run before.
pub struct Output {
    file: BufWriter<File>,
    rows: usize,
}

impl Output {
    /// Opens the file behind its last whole row.
    ///
    /// A killed run may have left half a row, which goes. Rows of something else, or of other settings, are
    /// an error: they are neither written over nor mixed with new ones.
    pub fn open(path: &Path, restart: bool, scheme: &Scheme) -> anyhow::Result<Self> {
        let name = path.display();
        let mut file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(restart)
            .open(path)
            .with_context(|| format!("`{name}` cannot be written"))?;
        let (mut rows, mut bytes) = (0, 0);
        let mut reader = BufReader::new(&file);
        let mut line = String::new();
        while reader.read_line(&mut line).with_context(|| format!("`{name}` is not UTF-8 text"))? > 0 {
            let row = serde_json::from_str::<Value>(&line).ok().filter(|row| row.get("id").is_some());
            match row {
                Some(row) if line.ends_with('\n') => check(&row, scheme)
                    .with_context(|| format!("line {} of `{name}`: say --restart to begin anew", rows + 1))?,
                _ if !line.ends_with('\n') => break,
                _ => bail!(
                    "line {} of `{name}` is no row of an earlier run; say --restart to write over it",
                    rows + 1
                ),
            }
            rows += 1;
            bytes += line.len() as u64;
            line.clear();
        }
        // Half a row at the end is only half a row if it begins like one.
        if rows == 0 && !line.is_empty() && !line.starts_with('{') {
            bail!("`{name}` holds something else; say --restart to write over it");
        }
        file.set_len(bytes)?;
        file.seek(SeekFrom::End(0))?;
        Ok(Self { file: BufWriter::new(file), rows })
    }

    /// How many rows it holds.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// One more row.
    pub fn write(&mut self, row: &Value) -> anyhow::Result<()> {
        writeln!(self.file, "{row}").context("the output cannot be written")?;
        self.rows += 1;
        Ok(())
    }

    /// Hands what was written to the system.
    pub fn flush(&mut self) -> anyhow::Result<()> {
        self.file.flush().context("the output cannot be written")
    }
}

/// That a row was scored as new ones will be.
fn check(row: &Value, scheme: &Scheme) -> anyhow::Result<()> {
    let Some(report) = row.get("report") else { return Ok(()) };
    let (options, settings) = (scheme.options(), &report["settings"]);
    let same = |was: &Value, is: &str| was == is;
    // CadQuery programs are built in one way only.
    let backend =
        report["language"] == Language::CadQuery.name() || same(&settings["backend"], options.backend.name());
    let reward = scheme.named_reward().is_none_or(|reward| same(&report["hashes"]["reward"], &reward.hash));
    let wanted = [
        ("reward", reward),
        ("backend", backend),
        ("sampler", same(&settings["sampler"], options.sampler.name())),
        ("setting of --compat", settings["compat"] == options.compat),
    ];
    match wanted.into_iter().find(|(_, same)| !same) {
        Some((what, _)) => bail!("it was scored with another {what}"),
        None => Ok(()),
    }
}
