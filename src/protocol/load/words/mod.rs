//! The words of every finding, in Dutch and English, and nothing else: to change how the loader speaks, look here.

mod fitting;
mod model;
mod reading;
mod speaking;
mod writing;

pub(super) use fitting::explain as misfit;
pub(super) use writing::{earlier, explain as problem};

use super::super::text::Text;
use super::diagnosis::Words;

pub(super) fn text(nl: impl Into<String>, en: impl Into<String>) -> Text {
    Text { nl: nl.into(), en: en.into() }
}

fn words(message: Text, label: Text, help: impl Into<Option<Text>>) -> Words {
    Words { message, label, help: help.into() }
}
