//! The folder of files: each under the hash of its bytes, so equal files are one.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use super::{Durability, NewArtifact, Store};
use crate::error::{StoreError, StoreErrorKind};

/// The bytes of a file, and what they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Artifact {
    /// `model/stl`
    pub media: String,
    /// BLAKE3 of the bytes, hex.
    pub hash: String,
    /// The file.
    pub bytes: Vec<u8>,
}

impl Store {
    /// Puts bytes into the folder, under a name for people. [`Store::append`] and [`Store::keep`] tie them
    /// to a result; what nothing is tied to goes with the next sweep.
    ///
    /// # Errors
    /// When the disk is full or the folder is not ours to write.
    pub fn put(&self, name: &str, media: &str, bytes: &[u8]) -> Result<NewArtifact, StoreError> {
        let hash = blake3::hash(bytes).to_hex().to_string();
        let path = place(self.folder(), &hash);
        if !path.exists() {
            write(&path, bytes, self.durability == Durability::Power)
                .map_err(|error| StoreError::disk(&path, &error))?;
        }
        Ok(NewArtifact { name: name.into(), media: media.into(), hash, bytes: bytes.len() as u64 })
    }

    /// The file of a result that has this name.
    ///
    /// # Errors
    /// `Missing` when there is none.
    pub fn artifact(&self, key: &str, name: &str) -> Result<Artifact, StoreError> {
        let found = self.artifacts(key)?.into_iter().find(|artifact| artifact.name == name);
        let artifact = found
            .ok_or_else(|| StoreError::new(StoreErrorKind::Missing, "the result has no file of this name"))?;
        let path = place(self.folder(), &artifact.hash);
        let bytes = fs::read(&path).map_err(|error| StoreError::disk(&path, &error))?;
        Ok(Artifact { media: artifact.media, hash: artifact.hash, bytes })
    }
}

/// Where the file with this hash is.
pub(super) fn place(folder: &Path, hash: &str) -> PathBuf {
    let (shelf, name) = hash.split_at(2.min(hash.len()));
    folder.join("artifacts").join(shelf).join(name)
}

/// Writes beside the place and renames into it, so that a file is whole or not there.
fn write(path: &Path, bytes: &[u8], to_disk: bool) -> std::io::Result<()> {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let draft = path.with_extension(format!("{}-{number}.tmp", std::process::id()));
    let written = File::create(&draft).and_then(|mut file| {
        file.write_all(bytes)?;
        if to_disk { file.sync_all() } else { Ok(()) }
    });
    let done = written.and_then(|()| fs::rename(&draft, path));
    if done.is_err() {
        let _ = fs::remove_file(&draft);
    }
    done
}
