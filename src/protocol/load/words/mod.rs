//! Which message says what is wrong, a line a fault. The words themselves are in `locales/*/loader*.ftl`: to change how
//! the loader speaks, look there.

mod fitting;
mod idle;
mod model;
mod nested;
mod papers;
mod writing;

pub(super) use writing::earlier;

use super::super::text::Text;
use super::diagnosis::Words;
use crate::locale::Locale;

/// A fault that can say what it is, in one language.
pub(super) trait Explained {
    /// Of which kind it is: the name of the fault, behind that of what it is about.
    fn kind(&self) -> &'static str;
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
        kind: fault.kind(),
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

#[cfg(test)]
mod tests {
    use super::super::misfit::Misfit;
    use super::*;
    use crate::locale::Language;

    #[test]
    fn forms_to_choose_from_read_as_a_sentence() {
        let nl = Locale::new(Language::Nl);
        assert_eq!(either(&nl, ["One"]), "`One`");
        assert_eq!(either(&nl, ["One", "Many", "Date"]), "`One`, `Many` of `Date`");
        assert_eq!(either(&Locale::new(Language::En), ["One", "Many"]), "`One` or `Many`");
    }

    #[test]
    fn a_condition_with_too_few_parts_counts_them_well() {
        let said = |parts| explain(&Misfit::AtLeast { asked: 4, parts });
        assert_eq!(said(0).message.nl, "`AtLeast(4, ...)` kan nooit gelden: er zijn geen delen");
        assert_eq!(said(1).message.nl, "`AtLeast(4, ...)` kan nooit gelden: er is 1 deel");
        assert_eq!(said(3).message.en, "`AtLeast(4, ...)` can never hold: it has 3 parts");
        assert_eq!(said(0).help.map(|help| help.en).as_deref(), Some("add conditions"));
    }
}
