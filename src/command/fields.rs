//! `fields`: every field that an author can write, for people and for editors.

use super::{Failed, Terminal, tell};
use crate::authoring::fields::Fields;
use crate::protocol::load::nearest::Choices;
use crate::session::course::{self, Course};

/// As what they are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Listing {
    /// As lines of text.
    Text,
    /// As snippets for an editor.
    Snippets,
    /// As a JSON Schema.
    Schema,
}

impl Terminal {
    pub(super) fn fields(&self, name: Option<&str>, listing: Listing) -> Result<bool, Failed> {
        let fields = Fields::with::<Course>(course::FILE);
        let json = |value| serde_json::to_string_pretty(value).map_err(|error| Failed(error.to_string()));
        let told = match listing {
            Listing::Text => fields.text(name, &self.locale),
            Listing::Snippets => json(&fields.snippets())?,
            Listing::Schema => json(fields.schema())?,
        };
        match name {
            Some(name) if told.is_empty() => {
                let missing = self.locale.msg_cli_no_field(name);
                Err(Failed(match Choices::of(name, fields.names()).nearest {
                    Some(near) => format!("{missing}\n{}", self.locale.msg_cli_did_you_mean(near)),
                    None => missing,
                }))
            }
            _ => {
                tell(&told)?;
                Ok(true)
            }
        }
    }
}
