//! Which message says what is wrong, a line a fault. The words themselves are in `locales/*/loader*.ftl`: to change how
//! the loader speaks, look there.

mod fitting;
mod model;
mod papers;
mod writing;

pub(super) use writing::earlier;

use super::super::text::Text;
use super::diagnosis::Words;
use crate::locale::Locale;

/// A fault that can say what it is, in one language.
pub(super) trait Explained {
    /// What is wrong, in one sentence.
    fn message(&self, locale: &Locale) -> String;
    /// A few words right under the offending text.
    fn label(&self, locale: &Locale) -> String;
    /// What to do about it.
    fn help(&self, locale: &Locale) -> Option<String>;
}

/// What to say about this fault, in both languages.
pub(super) fn explain(fault: &impl Explained) -> Words {
    Words {
        message: Text::said(|locale| fault.message(locale)),
        label: Text::said(|locale| fault.label(locale)),
        help: Text::perhaps_said(|locale| fault.help(locale)),
    }
}

/// Forms to choose from, each as code: "`One`, `Many` or `Judgement`".
fn either<'f>(locale: &Locale, forms: impl IntoIterator<Item = &'f str>) -> String {
    let mut quoted: Vec<String> = forms.into_iter().map(|form| format!("`{form}`")).collect();
    let last = quoted.pop().unwrap_or_default();
    if quoted.is_empty() { last } else { locale.msg_loader_or(quoted.join(", "), last) }
}
