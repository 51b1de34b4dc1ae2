//! What the maker of a fictional case writes of it besides playing it: its name, its story, what is told on the way, what the
//! group is asked, and the talk afterwards. Words that stay as they were in the case it was made of keep their other language.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::locale::Language;
use crate::protocol::{Citation, Debrief, Evidence, Move, Name, Point, Scenario, Stop, Text};

/// What its maker writes of a fictional case, besides playing it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Written {
    /// Its name.
    pub title: String,
    /// What is known at the door.
    pub story: String,
    /// What comes to be known before a question is answered.
    pub tells: BTreeMap<Name, String>,
    /// What the group is asked before a question is answered.
    pub asks: BTreeMap<Name, String>,
    /// What is talked over afterwards.
    pub after: After,
}

/// The talk afterwards, as its maker writes it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct After {
    /// What the maker did, and why.
    pub did: String,
    /// Where it hurts.
    pub sore: String,
    /// What to remember.
    pub point: String,
    /// The source of the protocol it rests on.
    pub source: Option<Name>,
    /// Where in that source.
    pub place: String,
}

impl After {
    /// Whether nothing of it was written.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        [&self.did, &self.sore, &self.point].into_iter().all(|words| words.trim().is_empty())
    }
}

impl Written {
    /// What is written of a case, in this language.
    #[must_use]
    pub fn of(scenario: &Scenario, language: Language) -> Self {
        let said = |text: &Text| text.get(language).to_owned();
        let tells =
            told_before(scenario).into_iter().map(|(question, told)| (question, joined(&told, language)));
        let debrief = scenario.debrief.as_ref();
        let asks = debrief.into_iter().flat_map(|debrief| &debrief.questions);
        let point = debrief.and_then(|debrief| debrief.points.first());
        Self {
            title: said(&scenario.title),
            story: said(&scenario.story),
            tells: tells.collect(),
            asks: asks.map(|stop| (stop.at.clone(), said(&stop.ask))).collect(),
            after: After {
                did: debrief.map_or_else(String::new, |debrief| said(&debrief.did)),
                sore: debrief.map_or_else(String::new, |debrief| said(&debrief.sore)),
                point: point.map_or_else(String::new, |point| said(&point.say)),
                source: point.map(|point| point.from.source.clone()),
                place: point.map_or_else(String::new, |point| point.from.place.clone()),
            },
        }
    }

    /// What is told before a question; as it was in the case it was made of, where that says the same.
    pub(super) fn told(&self, question: &Name, was: &[Text], language: Language) -> Vec<Text> {
        let told = self.tells.get(question).map(|told| told.trim()).filter(|told| !told.is_empty());
        match told {
            None => Vec::new(),
            Some(told) if !was.is_empty() && joined(was, language) == told => was.to_vec(),
            Some(told) => vec![text(told, None, language)],
        }
    }

    /// The talk afterwards of a case with these questions in it, in their order; none where nothing was written of it.
    pub(super) fn debrief(
        &self,
        was: Option<&Debrief>,
        questions: &[&Name],
        language: Language,
    ) -> Option<Debrief> {
        let asks = questions.iter().filter_map(|question| {
            let ask = self.asks.get(*question).map(|ask| ask.trim()).filter(|ask| !ask.is_empty())?;
            let mut before = was.into_iter().flat_map(|was| &was.questions);
            let before = before.find(|stop| stop.at == **question).map(|stop| &stop.ask);
            Some(Stop { at: (*question).clone(), ask: text(ask, before, language) })
        });
        let questions: Vec<Stop> = asks.collect();
        if questions.is_empty() && self.after.is_nothing() {
            return None;
        }
        Some(Debrief {
            did: text(&self.after.did, was.map(|was| &was.did), language),
            sore: text(&self.after.sore, was.map(|was| &was.sore), language),
            ruling: was.and_then(|was| was.ruling.clone()),
            points: self.points(was, language),
            questions,
        })
    }

    /// What to remember: the first as it is written here, and what more the case it was made of had.
    fn points(&self, was: Option<&Debrief>, language: Language) -> Vec<Point> {
        let was = was.map_or(&[][..], |was| &was.points);
        let After { point, source, place, .. } = &self.after;
        let (Some(source), false) = (source, point.trim().is_empty()) else { return Vec::new() };
        let before = was.first();
        let same =
            before.is_some_and(|before| before.from.source == *source && before.from.place == place.trim());
        let from = match before {
            Some(before) if same => before.from.clone(),
            // Whoever writes it says where it is written; nobody else has looked.
            _ => Citation {
                source: source.clone(),
                place: place.trim().to_owned(),
                evidence: Evidence::Unverified,
                remark: None,
            },
        };
        let first = Point { say: text(point, before.map(|before| &before.say), language), from };
        [first].into_iter().chain(was.iter().skip(1).cloned()).collect()
    }
}

/// What comes to be known before each question is answered, in the order in which it is told.
pub(super) fn told_before(scenario: &Scenario) -> BTreeMap<Name, Vec<Text>> {
    let mut before: BTreeMap<Name, Vec<Text>> = BTreeMap::new();
    let mut told = Vec::new();
    for done in &scenario.does {
        match done {
            Move::Learn(tell) => told.push(tell.clone()),
            Move::Answer(question, _) | Move::Clear(question) if !told.is_empty() => {
                before.entry(question.clone()).or_default().append(&mut told);
            }
            Move::Answer(..) | Move::Clear(_) | Move::Resolve(..) => told.clear(),
        }
    }
    before
}

fn joined(told: &[Text], language: Language) -> String {
    told.iter().map(|tell| tell.get(language)).collect::<Vec<_>>().join(" ")
}

/// These words in one language; in both where they are as they were.
pub(super) fn text(words: &str, was: Option<&Text>, language: Language) -> Text {
    let words = words.trim();
    match was {
        Some(was) if was.get(language) == words => was.clone(),
        _ if language == Language::Nl => Text::dutch(words),
        _ => Text::same(words),
    }
}
