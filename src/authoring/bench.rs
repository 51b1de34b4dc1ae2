//! Everything an author wants to know of a protocol, looked at in one go: whether it loads, how it sounds, what its
//! scenarios do, what is proved. Files, day and neighbours come in as arguments; the words of each part are its own.

use jiff::civil::Date;

use super::account::{self, Totals};
use super::around::around;
use super::check::{Checked, check};
use super::lesson::{self, Lessons};
use super::one_page::{self, Measured};
use super::prove::{self, Proof, Unseen, prove};
use super::unmet::unmet;
use crate::locale::Language;
use crate::protocol::load::{
    self, Diagnosis, EndingWords, Loaded, Overlaid, Severity, SourceFile, WordList, wording,
};
use crate::protocol::{Name, Protocol};

/// What protocols are held against.
#[derive(Debug, Clone, Copy)]
pub struct Bench<'a> {
    /// Words that sound like a verdict.
    pub(crate) verdicts: &'a WordList,
    /// Words that may not stand where somebody reads along.
    pub(crate) visible: &'a WordList,
    /// Words that tell how a fictional case ends.
    pub(crate) endings: &'a EndingWords,
    /// Every protocol an outcome may lead to.
    pub(crate) known: &'a [Name],
    /// What day it is.
    pub today: Date,
}

/// A protocol that was looked at.
#[derive(Debug)]
pub(crate) struct Examined {
    /// What was found in its files, as an author goes through them.
    pub found: Vec<Diagnosis>,
    /// What it does not do though it must, at its place: the account tells it in lines of its own.
    unmet: Vec<Diagnosis>,
    /// What came out of it; none when it cannot be used.
    pub(crate) sound: Option<Box<Sound>>,
    /// Whether a part of local agreements was left out.
    pub(crate) left_out: bool,
}

/// What came out of a protocol that can be used.
#[derive(Debug)]
pub struct Sound {
    /// The protocol.
    pub protocol: Protocol,
    /// What its scenarios did.
    pub(crate) checked: Checked,
    /// What was proved.
    pub(crate) proof: Proof,
    /// How the papers for one page came out of being measured.
    pub(crate) pages: Vec<Measured>,
    /// The papers whose visible form holds no listed word, whatever is answered.
    pub(crate) unseen: Vec<Unseen>,
    /// How many of its fictional cases a group can play.
    pub(crate) lessons: Lessons,
    /// Whether local agreements are written into it: then a fictional case of the protocol below may end differently.
    pub(crate) agreed: bool,
}

impl Bench<'_> {
    /// Looks at the protocol that these files make up.
    #[must_use]
    pub(crate) fn examine(&self, files: &[SourceFile]) -> Examined {
        match load::load(files) {
            Ok(Loaded { protocol, remarks }) => {
                let checked = check(&protocol);
                let mut proof = prove(&protocol);
                let in_sight = prove::in_sight(&protocol, files, self.visible);
                proof.findings.extend(in_sight.findings);
                let pages = one_page::measured(&protocol);
                let found = [
                    remarks,
                    wording(files, self.verdicts),
                    around(&protocol, files, self.today, self.known),
                    prove::warnings(&proof.findings, files),
                    lesson::remarks(&protocol, files, self.endings),
                ];
                let lessons = lesson::tally(&protocol, self.endings);
                let unmet = unmet(&protocol, files, &checked, &proof);
                let found = load::in_order(found.concat());
                Examined {
                    found,
                    unmet,
                    sound: Some(Box::new(Sound {
                        protocol,
                        checked,
                        proof,
                        pages,
                        unseen: in_sight.free,
                        lessons,
                        agreed: false,
                    })),
                    left_out: false,
                }
            }
            Err(found) => Examined::unusable(found),
        }
    }
}

impl Bench<'_> {
    /// Looks at a protocol with local agreements written into it.
    #[must_use]
    pub(crate) fn examine_agreed(&self, laid: &Overlaid) -> Examined {
        // Without a protocol below them there is nothing to look at.
        let mut examined =
            if laid.files.is_empty() { Examined::unusable(Vec::new()) } else { self.examine(&laid.files) };
        examined.left_out = laid.left_out();
        examined.found = [laid.found.clone(), laid.told(examined.found)].concat();
        examined.unmet = laid.told(examined.unmet);
        if laid.found.iter().any(|one| one.severity == Severity::Error) {
            examined.sound = None;
        }
        if let Some(sound) = &mut examined.sound {
            sound.agreed = true;
        }
        examined
    }
}

impl Examined {
    /// Something that nobody reads, for this reason.
    #[must_use]
    pub(crate) fn unread(why: Diagnosis) -> Self {
        Self::unusable(vec![why])
    }

    const fn unusable(found: Vec<Diagnosis>) -> Self {
        Self { found, unmet: Vec::new(), sound: None, left_out: false }
    }

    /// Everything that is said of it at a place in the files.
    pub(crate) fn messages(&self) -> impl Iterator<Item = &Diagnosis> {
        self.found.iter().chain(self.sound.iter().flat_map(|_| &self.unmet))
    }

    /// Adds it to the counts.
    pub(crate) fn count(&self, totals: &mut Totals) {
        match &self.sound {
            Some(sound) => totals.add(&sound.checked, &sound.proof, sound.agreed),
            None => totals.broken += 1,
        }
        totals.left_out += usize::from(self.left_out);
        let faults = self.found.iter().filter(|one| one.severity == Severity::Error).count();
        if self.sound.is_some() {
            totals.astray += faults;
        }
    }

    /// What was found and what came out, as lines of text; `all` leaves nothing out.
    #[must_use]
    pub(crate) fn text(&self, language: Language, all: bool) -> String {
        let mut text: String = self.found.iter().map(|one| format!("{}\n\n", one.render(language))).collect();
        if let Some(sound) = &self.sound {
            let Sound { protocol, checked, proof, pages, unseen, lessons, agreed: _ } = &**sound;
            text.push_str(&account::account(protocol, checked, language, all));
            text.push_str(&lessons.account(language, all));
            text.push_str(&prove::remarks(&proof.remarks, language, all));
            text.push_str(&one_page::told(pages, language));
            text.push_str(&prove::unseen(unseen, language));
            text.push_str(&prove::account(protocol, proof, language));
        }
        text
    }
}
