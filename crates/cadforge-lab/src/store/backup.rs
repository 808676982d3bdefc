//! Copies of the whole store.

use std::fs;
use std::path::Path;

use super::{Durability, Store, schema};
use crate::error::{StoreError, StoreErrorKind};

impl Store {
    /// Copies the store into the new folder `to`, while others read and write it. The copy is itself a
    /// store: restoring is opening it, or moving it to where the other one was.
    ///
    /// # Errors
    /// When `to` exists and is not empty, or cannot be written.
    pub fn backup(&self, to: &Path) -> Result<(), StoreError> {
        if fs::read_dir(to).is_ok_and(|mut entries| entries.next().is_some()) {
            let detail = format!("`{}` is not empty; name a new folder", to.display());
            return Err(StoreError::new(StoreErrorKind::Open, detail));
        }
        fs::create_dir_all(to).map_err(|error| StoreError::disk(to, &error))?;
        // The database first: every file that it names is in the folder before it is named.
        let target = to.join("store.db");
        self.read(|connection| {
            Ok(connection.execute("VACUUM INTO ?1", [target.to_string_lossy()]).map(drop)?)
        })?;
        copy(&self.folder().join("artifacts"), &to.join("artifacts"))?;
        // Opening it checks it, and puts it into the journal mode of a store.
        schema::open(&target, Durability::Process).map(drop)
    }
}

fn copy(from: &Path, to: &Path) -> Result<(), StoreError> {
    fs::create_dir_all(to).map_err(|error| StoreError::disk(to, &error))?;
    for shelf in fs::read_dir(from).into_iter().flatten().flatten() {
        let target = to.join(shelf.file_name());
        fs::create_dir_all(&target).map_err(|error| StoreError::disk(&target, &error))?;
        for file in fs::read_dir(shelf.path()).into_iter().flatten().flatten() {
            if file.path().extension().is_none_or(|extension| extension != "tmp") {
                let target = target.join(file.file_name());
                fs::copy(file.path(), &target).map_err(|error| StoreError::disk(&target, &error))?;
            }
        }
    }
    Ok(())
}
