//! Whether a fictional case can be played by a group: the story gives no ending away, and enough is told on the way to answer
//! what is asked. Only cases with a debrief are meant to be; the others are tests, and are counted. How a finding is
//! said is in `words`, what must be told before an answer in `telling`.

mod telling;
mod words;

use std::ops::Range;

use crate::locale::{Language, Locale, month};
use crate::protocol::load::{self, Diagnosis, EndingWords, SourceFile};
use crate::protocol::{Given, Kind, Move, Name, Protocol, Scenario, Text, bundle};

use super::account::short;

/// What keeps a group from playing a case.
#[derive(Debug, Clone, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case", prefix = "lesson.")]
enum Flaw {
    /// The story tells what the clinician does or decides.
    Deed { found: String, rather: String },
    /// The teller gives an opinion.
    Lesson { found: String, rather: String },
    /// It names an outcome.
    Outcome { title: String },
    /// It gives the answer to a question that is weighed later.
    Answer { label: String, question: Name },
    /// It names a day of the calendar, and is played on another.
    Calendar { found: String },
    /// It is shorter or longer than one can take in.
    Length { words: usize, least: usize, most: usize },
    /// One language says far more than the other.
    Uneven,
    /// What is answered was told nowhere.
    NotTold { question: Name },
    /// A number or literal words in the answer were told nowhere.
    FactNotTold { fact: String, question: Name },
    /// The group stops at a question that is not answered, or was answered before the stop above it.
    Stop { question: Name },
    /// Fewer questions for the group than a talk needs.
    FewStops { least: usize },
    /// There is nothing to remember.
    NoPoints,
}

/// Where it stands in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
enum At {
    /// In a text, in this language; only these bytes of it.
    Words(String, Range<usize>),
    /// At a name.
    Name(Name),
    /// At the file as a whole.
    File,
}

/// What is the matter, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Finding {
    flaw: Flaw,
    at: At,
}

/// How long each text may be, in words.
mod length {
    pub(super) const STORY: (usize, usize) = (40, 90);
    pub(super) const TELL: (usize, usize) = (4, 45);
    /// A page of what a log holds.
    pub(super) const PAGE: (usize, usize) = (4, 60);
    pub(super) const SORE: (usize, usize) = (20, 90);
    pub(super) const QUESTION: (usize, usize) = (6, 35);
    /// All that is told afterwards, the questions left out.
    pub(super) const DEBRIEF: (usize, usize) = (120, 300);
}

/// Fewer questions make no talk.
const LEAST_STOPS: usize = 3;

/// What of the cases that are meant to be played keeps a group from it.
#[must_use]
pub fn remarks(protocol: &Protocol, files: &[SourceFile], words: &EndingWords) -> Vec<Diagnosis> {
    let meant = protocol.scenarios.iter().filter(|scenario| scenario.debrief.is_some());
    let told = meant.flat_map(|scenario| {
        let local = format!("scenarios/{}.ron", scenario.id);
        let found = look(protocol, scenario, words);
        found.into_iter().filter_map(move |finding| {
            let span = match &finding.at {
                At::Words(text, within) => load::written_at(files, &local, &written(text)).map(|base| {
                    let at = |until: usize| base + written(&text[..until]).len();
                    at(within.start)..at(within.end)
                }),
                At::Name(name) => name.place(),
                At::File => None,
            };
            load::remark(files, &local, span, words::explain(&finding.flaw))
        })
    });
    told.collect()
}

/// What of a case tells how it ends before it does, in the story or in what comes to be known on the way: in one sentence
/// each, with what to write instead. Only this language is looked at; the rest of what `check` tells is left out.
#[must_use]
pub fn ending_told(protocol: &Protocol, scenario: &Scenario, language: Language) -> Vec<String> {
    let words = match EndingWords::read(&bundle::ending_words()) {
        Ok(words) => words,
        Err(found) => return found.iter().map(|one| one.message(language).to_owned()).collect(),
    };
    let words = &words;
    let alone = |text: &Text| match language {
        Language::Nl => Text { nl: text.nl.clone(), en: String::new() },
        Language::En => Text { nl: String::new(), en: text.en.clone() },
    };
    let told = Scenario { story: alone(&scenario.story), ..scenario.clone() };
    let mut found = in_story(protocol, &told, words);
    found.extend(calendar(&told.story));
    for (place, done) in scenario.does.iter().enumerate() {
        let Move::Learn(tell) = done else { continue };
        let tell = alone(tell);
        listed(&tell, &words.lessons, |found, rather| Flaw::Lesson { found, rather }, &mut found);
        names_outcome(protocol, scenario, &tell, &mut found);
        gives_answer(protocol, scenario, place, &tell, &mut found);
        found.extend(calendar(&tell));
    }
    let mut said = Vec::new();
    for finding in found {
        let says = words::briefly(&finding.flaw, &Locale::new(language));
        if !said.contains(&says) {
            said.push(says);
        }
    }
    said
}

/// A text as it stands in a file, without the quotation marks around it.
fn written(text: &str) -> String {
    text.replace('\\', r"\\").replace('"', r#"\""#)
}

/// How many fictional cases of a protocol a group can play.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lessons {
    /// All there are.
    of: usize,
    /// Those with a debrief in which nothing is the matter.
    playable: Vec<Name>,
    /// Those without one whose story tells how it ends.
    telling: Vec<Name>,
}

impl Lessons {
    /// How many can be played.
    #[must_use]
    pub const fn playable(&self) -> usize {
        self.playable.len()
    }

    /// The counts in words, and with `all` by name which stories tell the ending.
    pub(super) fn account(&self, language: Language, all: bool) -> String {
        if self.of == 0 {
            return String::new();
        }
        let say = Locale::new(language);
        let mut lines = format!("  {}\n", say.msg_lessons_playable(self.playable.len(), self.of));
        if !self.telling.is_empty() {
            let ids: Vec<String> = self.telling.iter().map(|id| format!("`{id}`")).collect();
            let listed = if all { format!(": {}", short(&ids, &say, true)) } else { String::new() };
            lines.push_str(&format!("  {}{listed}\n", say.msg_lessons_telling(self.telling.len())));
        }
        lines
    }
}

/// Counts what can be played.
#[must_use]
pub fn tally(protocol: &Protocol, words: &EndingWords) -> Lessons {
    let mut lessons = Lessons { of: protocol.scenarios.len(), ..Lessons::default() };
    for scenario in &protocol.scenarios {
        if scenario.debrief.is_some() {
            if look(protocol, scenario, words).is_empty() {
                lessons.playable.push(scenario.id.clone());
            }
        } else if !in_story(protocol, scenario, words).is_empty() {
            lessons.telling.push(scenario.id.clone());
        }
    }
    lessons
}

/// All that is the matter with a case, as it is told: the story, what comes to be known, the talk afterwards.
fn look(protocol: &Protocol, scenario: &Scenario, words: &EndingWords) -> Vec<Finding> {
    let mut found = in_story(protocol, scenario, words);
    measure(&scenario.story, length::STORY, &mut found);
    found.extend(calendar(&scenario.story));
    for (place, done) in scenario.does.iter().enumerate() {
        let Move::Learn(tell) = done else { continue };
        listed(tell, &words.lessons, |found, rather| Flaw::Lesson { found, rather }, &mut found);
        names_outcome(protocol, scenario, tell, &mut found);
        gives_answer(protocol, scenario, place, tell, &mut found);
        let before_log = scenario.does[place..].iter().find(|done| !matches!(done, Move::Learn(_)));
        let log = matches!(before_log, Some(Move::Answer(_, Given::Entries(_))));
        measure(tell, if log { length::PAGE } else { length::TELL }, &mut found);
        found.extend(calendar(tell));
    }
    found.extend(telling::untold(scenario));
    if let Some(debrief) = &scenario.debrief {
        measure(&debrief.sore, length::SORE, &mut found);
        let points = debrief.points.iter().map(|point| &point.say);
        let all = [&debrief.did, &debrief.sore].into_iter().chain(&debrief.ruling).chain(points);
        let words = all.map(|text| count(text.get(Language::Nl))).sum();
        let (least, most) = length::DEBRIEF;
        if !(least..=most).contains(&words) {
            found.push(Finding {
                flaw: Flaw::Length { words, least, most },
                at: within(debrief.did.get(Language::Nl)),
            });
        }
        if debrief.points.is_empty() {
            found.push(Finding { flaw: Flaw::NoPoints, at: At::File });
        }
        if debrief.questions.len() < LEAST_STOPS {
            found.push(Finding { flaw: Flaw::FewStops { least: LEAST_STOPS }, at: At::File });
        }
        found.extend(stops(scenario, debrief.questions.iter().map(|stop| &stop.at)));
        for stop in &debrief.questions {
            measure(&stop.ask, length::QUESTION, &mut found);
            found.extend(calendar(&stop.ask));
        }
    }
    found
}

/// What the story gives away.
fn in_story(protocol: &Protocol, scenario: &Scenario, words: &EndingWords) -> Vec<Finding> {
    let mut found = Vec::new();
    let story = &scenario.story;
    listed(story, &words.deeds, |found, rather| Flaw::Deed { found, rather }, &mut found);
    listed(story, &words.lessons, |found, rather| Flaw::Lesson { found, rather }, &mut found);
    names_outcome(protocol, scenario, story, &mut found);
    gives_answer(protocol, scenario, 0, story, &mut found);
    found
}

/// Words of a list in a text.
fn listed(
    text: &Text,
    list: &load::WordList,
    flaw: impl Fn(String, String) -> Flaw,
    found: &mut Vec<Finding>,
) {
    for language in Language::ALL {
        let words = text.get(language);
        for (at, entry) in list.found(words, language) {
            let flaw = flaw(words[at.clone()].to_owned(), entry.rather.clone());
            found.push(Finding { flaw, at: At::Words(words.to_owned(), at) });
        }
    }
}

/// The titles of what follows in the end.
fn names_outcome(protocol: &Protocol, scenario: &Scenario, text: &Text, found: &mut Vec<Finding>) {
    for id in &scenario.expect.outcomes {
        let Some(outcome) = protocol.head.outcomes.iter().find(|outcome| outcome.id == *id) else { continue };
        for language in Language::ALL {
            let title = outcome.title.get(language);
            if let Some(at) = spoken(text.get(language), title) {
                let flaw = Flaw::Outcome { title: title.to_owned() };
                found.push(Finding { flaw, at: At::Words(text.get(language).to_owned(), at) });
            }
        }
    }
}

/// The labels of what is chosen from `place` on, where the clinician weighs or acts.
fn gives_answer(
    protocol: &Protocol,
    scenario: &Scenario,
    place: usize,
    text: &Text,
    found: &mut Vec<Finding>,
) {
    for done in &scenario.does[place..] {
        let Move::Answer(id, given) = done else { continue };
        let Some(question) = protocol.question(id) else { continue };
        if !matches!(question.answer, Kind::Judgement { .. }) && !scenario.own.contains(id) {
            continue;
        }
        for option in given.chosen().iter().filter_map(|option| question.option(option)) {
            for language in Language::ALL {
                let label = option.label.get(language);
                // "Yes" gives nothing away.
                if label.split_whitespace().count() < 3 {
                    continue;
                }
                if let Some(at) = spoken(text.get(language), label) {
                    let flaw = Flaw::Answer { label: label.to_owned(), question: id.clone() };
                    found.push(Finding { flaw, at: At::Words(text.get(language).to_owned(), at) });
                }
            }
        }
    }
}

/// Where these words stand in a text, whatever the case of its letters.
fn spoken(text: &str, words: &str) -> Option<Range<usize>> {
    let words = words.trim_end_matches(['.', '?', '!']);
    let starts = text.char_indices().map(|(at, _)| at);
    let mut ends = starts.filter_map(|at| Some(at..at + text.get(at..)?.get(..words.len())?.len()));
    ends.find(|at| text[at.clone()].to_lowercase() == words.to_lowercase())
}

/// Days of the calendar in a text: they do not move with the day on which it is played.
fn calendar(text: &Text) -> Vec<Finding> {
    let mut found = Vec::new();
    for language in Language::ALL {
        let words = text.get(language);
        if let Some(at) = day_in(words, language) {
            let flaw = Flaw::Calendar { found: words[at.clone()].to_owned() };
            found.push(Finding { flaw, at: At::Words(words.to_owned(), at) });
        }
    }
    found
}

/// Whether this is the name of a month; in English those that are words as well do not count.
fn is_month(word: &str, language: Language) -> bool {
    let names = month::names(language).iter().filter(|name| !["March", "May"].contains(name));
    names.into_iter().any(|name| name.eq_ignore_ascii_case(word))
}

fn is_year(piece: &str) -> bool {
    let digits = piece.chars().all(|sign| sign.is_ascii_digit());
    piece.len() == 4 && digits && (piece.starts_with("19") || piece.starts_with("20"))
}

/// The name of a month, a year, or a day and a month with a dash.
fn day_in(words: &str, language: Language) -> Option<Range<usize>> {
    let mut at = 0;
    for piece in words.split(|sign: char| !sign.is_alphanumeric() && sign != '-') {
        let span = at..at + piece.len();
        at += piece.len();
        at += words[at..].chars().next().map_or(0, char::len_utf8);
        let digits = |part: &str| !part.is_empty() && part.chars().all(|sign| sign.is_ascii_digit());
        let day = piece.split_once('-').is_some_and(|(day, rest)| {
            let mut rest = rest.split('-');
            day.len() <= 2 && digits(day) && rest.all(digits)
        });
        if is_year(piece) || day || is_month(piece, language) {
            return Some(span);
        }
    }
    None
}

fn count(words: &str) -> usize {
    words.split_whitespace().count()
}

/// The whole of a text.
fn within(words: &str) -> At {
    At::Words(words.to_owned(), 0..words.len())
}

/// Whether a text is of a length to take in, in both languages, and the two of the same weight.
fn measure(text: &Text, (least, most): (usize, usize), found: &mut Vec<Finding>) {
    let counts = Language::ALL.map(|language| count(text.get(language)));
    let at = |language| within(text.get(language));
    if let Some(place) = counts.iter().position(|words| !(least..=most).contains(words)) {
        let flaw = Flaw::Length { words: counts[place], least, most };
        found.push(Finding { flaw, at: at(Language::ALL[place]) });
        return;
    }
    let (fewer, more) = (counts[0].min(counts[1]), counts[0].max(counts[1]));
    // Of a few words one more or less is nothing.
    if more > 8 && fewer * 10 < more * 6 {
        found.push(Finding { flaw: Flaw::Uneven, at: at(Language::ALL[1]) });
    }
}

/// Stops at questions that are answered nowhere, or before the stop above.
fn stops<'a>(scenario: &Scenario, stops: impl Iterator<Item = &'a Name>) -> Vec<Finding> {
    let mut from = 0;
    let mut found = Vec::new();
    for stop in stops {
        let rest = scenario.does[from..].iter();
        match rest.enumerate().find(|(_, done)| done.question() == Some(stop)) {
            // Two questions may be put at one move.
            Some((further, _)) => from += further,
            None => found
                .push(Finding { flaw: Flaw::Stop { question: stop.clone() }, at: At::Name(stop.clone()) }),
        }
    }
    found
}
