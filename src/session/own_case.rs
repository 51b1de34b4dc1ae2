//! The user's own fictional cases: how one is made of a practice case that was played, how it is written, and how those that
//! were kept are read. They lie in files apart from the protocol they are of, in the user's folder or in that of a course. What
//! their maker writes of one is in `written`.

mod written;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::open_case::OpenCase;
use crate::authoring::lesson::ending_told;
use crate::authoring::prove::as_file;
use crate::case::{Retold, retold};
use crate::locale::Language;
use crate::protocol::load::{SourceFile, cases_apart};
use crate::protocol::{Alerts, Expectation, Given, Move, Name, Protocol, Scenario, Text, bundle};

pub use written::{After, Written};
use written::{text, told_before};

/// The folder they lie in, each in one of its protocol.
pub const FOLDER: &str = "scenarios";

/// The most letters of a title that become the name of its file.
const LONGEST: usize = 40;

/// A fictional case with the protocol it is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnCase {
    /// The protocol.
    pub protocol: Name,
    /// The case.
    pub scenario: Arc<Scenario>,
}

/// Those that were kept, and why others cannot be played.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OwnCases {
    /// By their protocol, then by their file.
    pub cases: Vec<OwnCase>,
    /// Files that cannot be played, each with the reason.
    pub broken: Vec<(String, Text)>,
}

/// Where the files of a protocol are found.
pub type Files<'a> = &'a dyn Fn(&str) -> Option<Vec<SourceFile>>;

impl OwnCases {
    /// Reads those among these files: what lies in a folder of its protocol in one of that name.
    #[must_use]
    pub fn read(files: &[SourceFile], protocols: Files<'_>) -> Self {
        let mut by_protocol: BTreeMap<&str, Vec<SourceFile>> = BTreeMap::new();
        for file in files {
            let mut way = file.path.rsplit('/');
            if let (Some(_), Some(protocol), Some(FOLDER)) = (way.next(), way.next(), way.next()) {
                by_protocol.entry(protocol).or_default().push(file.clone());
            }
        }
        let mut all = Self::default();
        for (protocol, files) in by_protocol {
            let Some(meaning) = protocols(protocol) else {
                let why = Text::said(|say| say.msg_course_no_protocol(protocol));
                all.broken.extend(files.into_iter().map(|file| (file.path, why.clone())));
                continue;
            };
            let (sound, wrong) = cases_apart(&meaning, &files);
            let of = |scenario| OwnCase { protocol: protocol.into(), scenario: Arc::new(scenario) };
            all.cases.extend(sound.into_iter().map(of));
            let name = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
            let broken = wrong.into_iter().map(|one| {
                let file = files.iter().find(|file| name(&file.path) == name(&one.file));
                (file.map_or_else(|| one.file.to_string(), |file| file.path.clone()), one.words.message)
            });
            all.broken.extend(broken);
        }
        all
    }

    /// The case of this name, when there is one.
    #[must_use]
    pub fn get(&self, protocol: &Name, case: &Name) -> Option<&Arc<Scenario>> {
        let of = |own: &&OwnCase| own.protocol == *protocol && own.scenario.id == *case;
        self.cases.iter().find(of).map(|own| &own.scenario)
    }

    /// Puts one among them, in the place of one of its name.
    pub fn put(&mut self, own: OwnCase) {
        let same = |known: &OwnCase| known.protocol == own.protocol && known.scenario.id == own.scenario.id;
        match self.cases.iter_mut().find(|known| same(known)) {
            Some(known) => *known = own,
            None => self.cases.push(own),
        }
    }

    /// Those of a protocol.
    pub fn of<'a>(&'a self, protocol: &'a Name) -> impl Iterator<Item = &'a Arc<Scenario>> {
        self.cases.iter().filter(move |own| own.protocol == *protocol).map(|own| &own.scenario)
    }

    /// Whether a name is taken among them, or among those that come with the protocol.
    #[must_use]
    pub fn is_taken(&self, protocol: &Protocol, case: &Name) -> bool {
        let comes = bundle::scenarios_of(protocol).iter().any(|scenario| scenario.id == *case);
        comes || self.get(&protocol.head.id, case).is_some()
    }
}

/// A fictional case that can be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// The case.
    pub scenario: Scenario,
    /// How many answers are left out, because they are of another protocol.
    pub elsewhere: usize,
}

/// The fictional case that this practice case was played as, written in this language; none of a real case. Of the case it was
/// made `of` stays what its maker left as it was, in both languages. Kept before, it stays under the name `kept`.
#[must_use]
pub fn made(
    open: &OpenCase,
    written: &Written,
    of: Option<&Scenario>,
    language: Language,
    (taken, kept): (&OwnCases, Option<&Name>),
) -> Option<Made> {
    let protocol = open.protocol();
    let Retold { does: played, elsewhere } = retold(protocol, open.case())?;
    let was = of.map(told_before).unwrap_or_default();
    let acts = |question: &Name| of.is_some_and(|of| of.own.contains(question));
    let (mut does, mut known, mut own) = (Vec::new(), Vec::new(), Vec::new());
    for done in played {
        if let Move::Answer(question, given) = &done {
            let told = written.told(question, was.get(question).map_or(&[][..], Vec::as_slice), language);
            if acts(question) {
                own.push(question.clone());
            } else if told.is_empty()
                && !matches!(given, Given::Judgement { .. } | Given::Unknown(_) | Given::NotDone { .. })
            {
                known.push(question.clone());
            }
            does.extend(told.into_iter().map(Move::Learn));
        }
        does.push(done);
    }
    let walk = open.walk();
    let expect = Expectation {
        outcomes: walk.reached().map(|outcome| outcome.id.clone()).collect(),
        alerts: Alerts::Exactly(walk.raised().map(|alert| alert.id.clone()).collect()),
        open: None,
        lapsed: walk.lapsed.iter().map(|lapsed| lapsed.question.clone()).collect(),
    };
    let asked: Vec<&Name> = does.iter().filter_map(Move::question).collect();
    let debrief = written.debrief(of.and_then(|of| of.debrief.as_ref()), &asked, language);
    let mut scenario = Scenario {
        id: kept.cloned().unwrap_or_else(|| name_for(&written.title, |name| taken.is_taken(protocol, name))),
        title: text(&written.title, of.map(|of| &of.title), language),
        story: text(&written.story, of.map(|of| &of.story), language),
        ruling: of.and_then(|of| of.ruling.clone()),
        role: open.role(),
        today: open.today(),
        known,
        own,
        does,
        typed: of.map(|of| of.typed.clone()).unwrap_or_default(),
        debrief,
        expect,
    };
    // What is not typed any more needs no English.
    let vain: BTreeSet<String> = scenario.translated_in_vain().into_iter().map(str::to_owned).collect();
    scenario.typed.retain(|text| !vain.contains(&text.nl));
    Some(Made { scenario, elsewhere })
}

/// A name for a file: what of a title can stand in one, and a number where it is taken.
fn name_for(title: &str, taken: impl Fn(&Name) -> bool) -> Name {
    let plain = title.to_lowercase();
    let pieces = plain.split(|sign: char| !sign.is_ascii_alphanumeric()).filter(|piece| !piece.is_empty());
    let joined = pieces.collect::<Vec<_>>().join("-");
    let cut: String = joined.chars().take(LONGEST).collect();
    let stem = cut.trim_matches('-');
    let stem = if stem.is_empty() { "casus" } else { stem };
    let numbered = (2..).map(|number: u32| Name::new(format!("{stem}-{number}")));
    let mut names = std::iter::once(Name::new(stem)).chain(numbered);
    names.find(|name| !taken(name)).unwrap_or_else(|| Name::new(stem)) // there is always a next number
}

impl Made {
    /// What of it gives its ending away, and what is left out, in words.
    #[must_use]
    pub fn remarks(&self, protocol: &Protocol, language: Language) -> Vec<String> {
        let elsewhere = (self.elsewhere > 0)
            .then(|| crate::locale::Locale::new(language).msg_own_case_elsewhere(self.elsewhere));
        let told = ending_told(protocol, &self.scenario, language);
        elsewhere.into_iter().chain(told).collect()
    }

    /// The file it is kept as.
    ///
    /// # Errors
    /// When it has no written form.
    pub fn file(&self) -> Result<String, String> {
        as_file(&self.scenario).map_err(|error| error.to_string())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;
    use crate::case::{Mode, play, played_answers, walk};
    use crate::session::Moment;

    fn played(protocol: &str, case: &str) -> OpenCase {
        let protocol = bundle::get(&protocol.into()).unwrap();
        let scenario = protocol.scenario(&case.into()).unwrap().clone();
        let case = play(&protocol, &scenario, Language::Nl).unwrap();
        OpenCase::new(protocol, case, scenario.today)
    }

    fn written(story: &str) -> Written {
        let tells = BTreeMap::from([("mobility".into(), "Omrollen doet hij nog niet.".to_owned())]);
        Written {
            title: "Een wang, opnieuw!".to_owned(),
            story: story.to_owned(),
            tells,
            ..Written::default()
        }
    }

    fn files(id: &str) -> Option<Vec<SourceFile>> {
        bundle::all().iter().find(|bundled| bundled.id() == id).map(bundle::Bundled::files)
    }

    #[test]
    fn what_was_played_is_kept_in_dutch_alone_and_reads_back_to_the_same_play() {
        for (protocol, case) in [
            ("blauwe-plekken", "cheek-of-a-baby"),
            ("jgz-kindermishandeling", "file-that-grew"),
            ("knmg-meldcode", "nursery-asked-behind-the-back"),
        ] {
            let open = played(protocol, case);
            let made =
                made(&open, &written("Een baby."), None, Language::Nl, (&OwnCases::default(), None)).unwrap();
            let text = made.file().unwrap();
            assert!(!text.contains("[in Dutch]"), "Dutch alone: {text}");
            let path = format!("{FOLDER}/{protocol}/{}.ron", made.scenario.id);
            let read = OwnCases::read(&[SourceFile::new(path, text.into_bytes())], &files);
            assert_eq!(read.broken, []);
            let back = read.get(&protocol.into(), &"een-wang-opnieuw".into()).unwrap();
            assert_eq!(**back, made.scenario);
            assert_eq!(back.title.get(Language::En), "Een wang, opnieuw! [in Dutch]");
            let again = walk(open.protocol(), &played_answers(open.protocol(), back), back.today);
            assert_eq!(
                (again.outcomes, again.alerts),
                (open.walk().outcomes.clone(), open.walk().alerts.clone())
            );
        }
    }

    #[test]
    fn what_comes_to_be_known_stands_before_its_answer_and_the_rest_is_known_from_the_story() {
        let open = played("blauwe-plekken", "cheek-of-a-baby");
        let made =
            made(&open, &written("Een baby."), None, Language::Nl, (&OwnCases::default(), None)).unwrap();
        let does = &made.scenario.does;
        let at = does.iter().position(|done| done.question().is_some_and(|asked| *asked == "mobility"));
        let before = at.and_then(|at| does.get(at.checked_sub(1)?));
        assert_eq!(before, Some(&Move::Learn(Text::dutch("Omrollen doet hij nog niet."))));
        assert!(
            made.scenario.known.contains(&"age".into()) && !made.scenario.known.contains(&"mobility".into())
        );
    }

    #[test]
    fn a_story_that_tells_the_ending_is_said_so_in_the_language_it_was_written_in() {
        let open = played("blauwe-plekken", "cheek-of-a-baby");
        let told = |story: &str, language| {
            let made = made(&open, &written(story), None, language, (&OwnCases::default(), None)).unwrap();
            made.remarks(open.protocol(), language)
        };
        assert_eq!(told("Een baby met een blauwe wang, bij zijn moeder op schoot.", Language::Nl), [""; 0]);
        let wrong = told("Een baby. De arts besluit te melden, op 3 mei.", Language::Nl);
        assert!(wrong.iter().any(|one| one.contains("vertelt wat de arts doet")), "{wrong:?}");
        assert!(wrong.iter().any(|one| one.contains("dag van de kalender")), "{wrong:?}");
        let wrong = told("A baby. The doctor decides to report.", Language::En);
        assert!(!wrong.is_empty(), "English words are looked for in English");
    }

    #[test]
    fn a_name_that_is_taken_gets_a_number() {
        let open = played("blauwe-plekken", "cheek-of-a-baby");
        let titled = Written { title: "Cheek of a baby".to_owned(), ..Written::default() };
        let made = made(&open, &titled, None, Language::Nl, (&OwnCases::default(), None)).unwrap();
        assert_eq!(made.scenario.id, "cheek-of-a-baby-2", "one that comes along has it");
        let taken = |name: &Name| *name == "casus";
        assert_eq!(name_for("¿?", taken), "casus-2");
    }

    #[test]
    fn a_case_that_comes_along_is_kept_as_ones_own_with_all_that_is_told_and_talked_over_in_it() {
        for (protocol, case) in
            [("blauwe-plekken", "cheek-of-a-baby"), ("jgz-kindermishandeling", "file-that-grew")]
        {
            let open = played(protocol, case);
            let was = open.protocol().scenario(&case.into()).unwrap().clone();
            let written = Written::of(&was, Language::Nl);
            let none = OwnCases::default();
            let made = made(&open, &written, Some(&was), Language::Nl, (&none, None)).unwrap().scenario;
            let told = |scenario: &Scenario| {
                let does = scenario.does.iter();
                does.filter(|done| matches!(done, Move::Learn(_))).cloned().collect::<Vec<_>>()
            };
            for tell in told(&was) {
                assert!(told(&made).contains(&tell), "{case}: {tell:?}");
            }
            assert_eq!((&made.title, &made.story, &made.ruling), (&was.title, &was.story, &was.ruling));
            assert_eq!(made.debrief, was.debrief, "{case}");
            for list in [(&made.own, &was.own), (&made.known, &was.known)] {
                let [made, was] = [list.0, list.1].map(|names| names.iter().collect::<BTreeSet<_>>());
                assert_eq!(made, was, "{case}");
            }
            assert_eq!(made.typed, was.typed, "{case}");
            let text = Made { scenario: made.clone(), elsewhere: 0 }.file().unwrap();
            let path = format!("{FOLDER}/{protocol}/{}.ron", made.id);
            let read = OwnCases::read(&[SourceFile::new(path, text.into_bytes())], &files);
            assert_eq!(read.broken, [], "{case}");
        }
    }

    #[test]
    fn what_its_maker_asks_the_group_and_says_afterwards_is_in_the_case_that_is_kept() {
        let open = played("blauwe-plekken", "cheek-of-a-baby");
        let mut written = written("Een baby.");
        let asks = [("mobility", "Wat kan een kind van drie maanden?"), ("nowhere", "Waar?")];
        written.asks = asks.map(|(at, ask)| (at.into(), ask.to_owned())).into();
        written.after = After {
            did: "Wij verwezen dezelfde dag.".to_owned(),
            sore: "Wij vroegen de vader niet.".to_owned(),
            point: "Rolt een kind niet om, sluit dan letsel uit.".to_owned(),
            source: Some("nvk-bruises-2016".into()),
            place: "kindkenmerken".to_owned(),
        };
        let none = OwnCases::default();
        let made = made(&open, &written, None, Language::Nl, (&none, None)).unwrap();
        let debrief = made.scenario.debrief.as_ref().unwrap();
        assert_eq!(debrief.questions.len(), 1, "a question that is not in the case is in no talk about it");
        assert_eq!(debrief.sore.get(Language::Nl), "Wij vroegen de vader niet.");
        assert_eq!(debrief.points[0].from.place, "kindkenmerken");
        let text = made.file().unwrap();
        let path = format!("{FOLDER}/blauwe-plekken/{}.ron", made.scenario.id);
        let read = OwnCases::read(&[SourceFile::new(path, text.into_bytes())], &files);
        assert_eq!(read.broken, []);
        assert_eq!(*read.cases[0].scenario, made.scenario);
        let again = Written::of(&made.scenario, Language::Nl);
        assert_eq!((&again.after, &again.tells), (&written.after, &written.tells));
    }

    #[test]
    fn a_case_that_was_kept_stays_under_its_name() {
        let open = played("blauwe-plekken", "cheek-of-a-baby");
        let name = Name::from("wang");
        let none = OwnCases::default();
        let made = made(&open, &written("Een baby."), None, Language::Nl, (&none, Some(&name))).unwrap();
        assert_eq!(made.scenario.id, name);
    }

    #[test]
    fn of_a_real_case_none_is_made() {
        let protocol = bundle::get(&"kindcheck".into()).unwrap();
        let moment = Moment { now: jiff::Timestamp::UNIX_EPOCH, today: jiff::civil::date(2026, 11, 30) };
        let role = protocol.head.roles[0].id.clone();
        let open = OpenCase::begin(protocol, "", role, Mode::Real, moment).unwrap();
        assert_eq!(
            made(&open, &written("Een baby."), None, Language::Nl, (&OwnCases::default(), None)),
            None
        );
    }

    #[test]
    fn a_case_that_cannot_be_played_is_named_and_the_others_are_read() {
        let open = played("blauwe-plekken", "cheek-of-a-baby");
        let made =
            made(&open, &written("Een baby."), None, Language::Nl, (&OwnCases::default(), None)).unwrap();
        let sound = made.file().unwrap();
        let wrong = sound.replace("\"mobility\"", "\"nowhere\"").replace("een-wang-opnieuw", "ander");
        let file = |path: &str, text: &str| SourceFile::new(path, text.as_bytes().to_vec());
        let read = OwnCases::read(
            &[
                file("scenarios/blauwe-plekken/een-wang-opnieuw.ron", &sound),
                file("scenarios/blauwe-plekken/ander.ron", &wrong),
                file("scenarios/blauwe-plekken/leeg.ron", "(id: 3)"),
                file("scenarios/niets/x.ron", &sound),
            ],
            &files,
        );
        assert_eq!(read.cases.len(), 1, "{read:?}");
        for name in ["ander.ron", "leeg.ron", "niets/x.ron"] {
            assert!(read.broken.iter().any(|(file, _)| file.ends_with(name)), "{name}: {:?}", read.broken);
        }
    }
}
