//! Danger: which sentences say that somebody is in danger, or that nobody is. Read from the words, as `tense` is; which
//! of them can stand on one record is decided in `authoring::prove`.

use super::text::Text;
use crate::locale::Language;

/// What a sentence says of danger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stance {
    /// There is danger now.
    Acute,
    /// It is not safe.
    Unsafe,
    /// There is no danger now.
    NotAcute,
    /// It is safe.
    Safe,
}

impl Stance {
    /// Whether both cannot be so at one moment. What is not acute may still be unsafe.
    pub(crate) const fn opposes(self, other: Self) -> bool {
        matches!(
            (self, other),
            (Self::Acute, Self::NotAcute | Self::Safe)
                | (Self::NotAcute | Self::Safe, Self::Acute)
                | (Self::Safe, Self::Unsafe)
                | (Self::Unsafe, Self::Safe)
        )
    }
}

/// What the text says of danger, in either language.
pub(crate) fn stances(text: &Text) -> Vec<Stance> {
    let mut found = Vec::new();
    for language in Language::ALL {
        let said = text.get(language).to_lowercase();
        let words = Words::of(language);
        if said.split_whitespace().map(bare).any(|word| words.over.contains(&word)) {
            continue;
        }
        let clauses = said.split(['.', ';', ':', ',', '?']).flat_map(|clause| clause.split(words.or));
        for stance in clauses.flat_map(|clause| words.read(clause)) {
            if !found.contains(&stance) {
                found.push(stance);
            }
        }
    }
    found
}

/// A word without what leans on it.
fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

/// The words of one language that speak of danger.
struct Words {
    /// Parts clauses: "acuut of structureel onveilig" does not say which of the two.
    or: &'static str,
    /// It is over, and says nothing of now.
    over: &'static [&'static str],
    /// It is only feared, or in doubt.
    open: &'static [&'static str],
    denying: &'static [&'static str],
    acute: &'static [&'static str],
    danger: &'static [&'static str],
    /// Danger by itself.
    mortal: &'static [&'static str],
    /// Beginnings of words.
    not_safe: &'static str,
    safe: &'static str,
    /// May stand behind `safe` at the end of a sentence.
    behind: &'static [&'static str],
    /// Lasting rather than now.
    lasting: &'static [&'static str],
}

const DUTCH: Words = Words {
    or: " of ",
    over: &["voorbij"],
    open: &["zou", "zouden", "twijfelt", "twijfel", "kan", "kunnen"],
    denying: &["niet", "geen", "nooit", "minder"],
    acute: &["acuut", "acute", "nu", "direct"],
    danger: &["gevaar", "onveilig", "onveiligheid"],
    mortal: &["levensgevaar"],
    not_safe: "onveilig",
    safe: "veilig",
    behind: &["genoeg", "nu"],
    lasting: &["structureel", "structurele"],
};

const ENGLISH: Words = Words {
    or: " or ",
    over: &["over"],
    open: &["would", "doubts", "doubt", "whether", "can", "may"],
    denying: &["not", "no", "never", "neither", "nor", "less"],
    acute: &["acute", "acutely", "now"],
    danger: &["danger", "unsafe", "unsafety"],
    mortal: &[],
    not_safe: "unsafe",
    safe: "safe",
    behind: &["enough", "now"],
    lasting: &["structurally", "structural"],
};

impl Words {
    const fn of(language: Language) -> &'static Self {
        match language {
            Language::Nl => &DUTCH,
            Language::En => &ENGLISH,
        }
    }

    /// What one clause says.
    fn read(&self, clause: &str) -> Vec<Stance> {
        let words: Vec<&str> = clause.split_whitespace().map(bare).filter(|word| !word.is_empty()).collect();
        let any = |of: &[&str]| words.iter().any(|word| of.contains(word));
        if any(self.open) {
            return Vec::new();
        }
        let denied = any(self.denying);
        let acute = any(self.mortal) || (any(self.acute) && any(self.danger));
        let not_safe = words.iter().any(|word| word.starts_with(self.not_safe));
        let mut last = words.iter().rev().skip_while(|word| self.behind.contains(word));
        let safe = last.next() == Some(&self.safe);
        let mut found = Vec::new();
        if acute {
            found.push(if denied { Stance::NotAcute } else { Stance::Acute });
        }
        // "Niet acuut onveilig" leaves open whether it is safe; "niet acuut en niet structureel onveilig" does not.
        if not_safe && (!acute || any(self.lasting)) {
            found.push(if denied { Stance::Safe } else { Stance::Unsafe });
        }
        if safe {
            found.push(if denied { Stance::Unsafe } else { Stance::Safe });
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(nl: &str) -> Vec<Stance> {
        stances(&Text { nl: nl.to_owned(), en: String::new() })
    }

    #[test]
    fn a_sentence_says_that_there_is_danger_or_that_there_is_none() {
        assert_eq!(read("De arts schatte in dat er levensgevaar was."), [Stance::Acute]);
        assert_eq!(read("De arts schatte de situatie in als acuut onveilig."), [Stance::Acute]);
        assert_eq!(read("Er was op dat moment geen acuut gevaar."), [Stance::NotAcute]);
        assert_eq!(read("De arts acht het kind veilig; wat afweek is opgehelderd."), [Stance::Safe]);
        assert_eq!(read("Het kind is nu veilig genoeg."), [Stance::Safe]);
        assert_eq!(read("De arts acht de kinderen niet veilig."), [Stance::Unsafe]);
        assert_eq!(read("Het is onveiliger geworden."), [Stance::Unsafe]);
        assert_eq!(
            read("De situatie is niet acuut en niet structureel onveilig."),
            [Stance::NotAcute, Stance::Safe]
        );
        assert_eq!(read("De situatie is acuut of structureel onveilig."), [Stance::Unsafe]);
        assert_eq!(read("De hulp is niet genoeg of het is weer onveilig."), [Stance::Unsafe]);
    }

    #[test]
    fn what_is_feared_in_doubt_or_over_says_nothing_of_now() {
        for said in [
            "Er was acuut gevaar; volgens de arts is dat nu voorbij.",
            "De arts twijfelt of de kinderen veilig zijn.",
            "Niet verteld: dat zou acuut gevaar opleveren.",
            "Er is een veilige plek geregeld.",
            "Veilig Thuis is gebeld.",
            "Er is gevraagd of ieder zich veilig voelt.",
        ] {
            assert_eq!(read(said), [], "{said}");
        }
    }

    #[test]
    fn what_is_not_acute_may_still_be_unsafe() {
        assert!(!Stance::NotAcute.opposes(Stance::Unsafe));
        assert!(Stance::NotAcute.opposes(Stance::Acute) && Stance::Acute.opposes(Stance::NotAcute));
        assert!(Stance::Safe.opposes(Stance::Unsafe) && !Stance::Safe.opposes(Stance::NotAcute));
    }
}
