//! The languages that answers are written in, and what a model is told about each.

use serde::{Deserialize, Serialize};

/// A language that answers are written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Language {
    /// OpenSCAD.
    #[default]
    #[serde(rename = "openscad")]
    OpenScad,
    /// CadQuery, in Python.
    #[serde(rename = "cadquery")]
    CadQuery,
}

/// What a model is told before any task.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SystemPrompt {
    /// `language@version`; a new text gets a new version, and the old ones stay.
    pub id: &'static str,
    /// Whose programs it asks for.
    pub language: Language,
    /// What it says.
    pub text: &'static str,
}

/// Every system prompt, the newest of each language first.
pub const SYSTEM_PROMPTS: &[SystemPrompt] = &[
    SystemPrompt {
        id: "openscad@1",
        language: Language::OpenScad,
        text: include_str!("../prompts/openscad@1.md"),
    },
    SystemPrompt {
        id: "cadquery@1",
        language: Language::CadQuery,
        text: include_str!("../prompts/cadquery@1.md"),
    },
];

impl Language {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::OpenScad, Self::CadQuery];

    /// As it is written in files and on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::OpenScad => "openscad",
            Self::CadQuery => "cadquery",
        }
    }

    /// The language of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.name() == name)
    }

    /// The newest system prompt.
    pub fn system_prompt(self) -> &'static SystemPrompt {
        match self {
            Self::OpenScad => &SYSTEM_PROMPTS[0],
            Self::CadQuery => &SYSTEM_PROMPTS[1],
        }
    }
}

impl SystemPrompt {
    /// The system prompt of this id.
    pub fn named(id: &str) -> Option<&'static Self> {
        SYSTEM_PROMPTS.iter().find(|prompt| prompt.id == id)
    }
}
