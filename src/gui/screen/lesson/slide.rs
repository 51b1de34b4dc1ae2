//! What stands before the group at a place of the case, in words. How large and on how many pages is for `fit`.

use crate::case::{Answer, entry_sentence, reason, words};
use crate::gui::theme::style::Level;
use crate::locale::{Language, Locale};
use crate::protocol::{self, Move, Name, Question};
use crate::session::lesson::{Effect, Lesson, Passed, Place, Round, Votes};

/// What stands before the group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Slide {
    /// What came to be known.
    pub(super) told: Vec<String>,
    /// What is asked, or what this is.
    pub(super) title: String,
    /// What stands under it, each whole on one page.
    pub(super) items: Vec<Item>,
    /// Which items begin a page, because a group takes them in one at a time.
    pub(super) breaks: Vec<usize>,
    /// Whose sides stand beside one another in its pairs.
    pub(super) sides: Option<Both>,
}

/// Two ends beside one another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Both {
    /// What the maker's is called, and the other.
    pub(super) names: [String; 2],
    /// Which of what was tried the other is.
    pub(super) which: usize,
}

impl Slide {
    /// Whose items stand together where there is room.
    pub(super) const fn together(told: Vec<String>, title: String, items: Vec<Item>) -> Self {
        Self { told, title, items, breaks: Vec::new(), sides: None }
    }
}

/// Something on a slide that stays together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Item {
    /// An answer that can be chosen.
    Choice {
        /// Its place, as it is voted on.
        number: usize,
        /// Its words.
        label: String,
        /// Whether the maker chose it; none while that is not shown.
        chosen: Option<bool>,
        /// How many hands were raised in each round, and the most for one answer; none while that is not shown.
        hands: Option<Hands>,
    },
    /// Words to read out.
    Words(String),
    /// Words under a name; without one, under that of the item above.
    Named(String, String),
    /// For the group to talk about.
    Talk(String),
    /// What the program says.
    Says(Level, String),
    /// The same thing at two ends, beside one another.
    Pair(String, [String; 2]),
}

/// How many hands were raised for an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hands {
    pub(super) first: Option<u16>,
    pub(super) second: Option<u16>,
    pub(super) most: u16,
}

/// The slide of the place the group is at; with the story above it and the votes in it where they are asked for.
pub(super) fn slide(lesson: &Lesson, locale: &Locale, story: bool, bars: bool) -> Slide {
    let language = locale.language();
    let mut slide = match lesson.at() {
        Place::Door => door(lesson, locale),
        Place::Asked(turn) => asked(lesson, turn, locale, bars),
        Place::Shown(turn) => shown(lesson, turn, locale, bars),
        Place::Changed(_) => changed(lesson, locale),
        Place::Debrief => debrief(lesson, locale),
    };
    if story && lesson.at() != Place::Door {
        // With all that came to be known since.
        let until = lesson.at().turn().unwrap_or_else(|| lesson.moves());
        let told = (0..until).flat_map(|turn| lesson.told(turn)).map(|tell| tell.get(language).to_owned());
        let story = lesson.scenario().story.get(language).to_owned();
        drop(slide.told.splice(0..0, [story].into_iter().chain(told)));
    }
    slide
}

/// What came with a week that went by.
pub(super) fn later(lesson: &Lesson, passed: &Passed, locale: &Locale) -> Slide {
    let language = locale.language();
    let protocol = lesson.protocol();
    let title = locale.msg_lesson_later_title(lesson.weeks(), locale.date(passed.today));
    let due = passed.due.iter().filter_map(|due| {
        let action = protocol.outcome(&due.outcome)?.actions.iter().find(|of| of.id == due.action)?;
        Some(Item::Named(locale.msg_lesson_due(locale.date(due.day)), action.what.get(language).to_owned()))
    });
    let mut items: Vec<Item> = effects(lesson, &passed.effect, locale).into_iter().chain(due).collect();
    if items.is_empty() {
        items.push(Item::Words(locale.msg_lesson_later_nothing()));
    }
    Slide::together(Vec::new(), title, items)
}

fn door(lesson: &Lesson, locale: &Locale) -> Slide {
    let (scenario, language) = (lesson.scenario(), locale.language());
    // Who the group is comes with what it knows.
    let role = Item::Words(locale.msg_lesson_role(lesson.role(language)));
    let story = Item::Words(scenario.story.get(language).to_owned());
    Slide::together(Vec::new(), scenario.title.get(language).to_owned(), vec![role, story])
}

fn asked(lesson: &Lesson, turn: usize, locale: &Locale, bars: bool) -> Slide {
    let language = locale.language();
    let told = lesson.told(turn).map(|tell| tell.get(language).to_owned()).collect();
    let mut items = match lesson.done(turn) {
        Some(Move::Resolve(alert, _)) => alert_said(lesson, alert, language).into_iter().collect(),
        _ => choices(lesson, turn, language, None, bars),
    };
    items.extend(lesson.stops(turn).map(|ask| Item::Talk(ask.get(language).to_owned())));
    items.extend(noted(lesson, turn, locale));
    Slide::together(told, title(lesson, turn, locale), items)
}

fn shown(lesson: &Lesson, turn: usize, locale: &Locale, bars: bool) -> Slide {
    let language = locale.language();
    let title = title(lesson, turn, locale);
    let mut items: Vec<Item> = match (lesson.done(turn), lesson.question(turn)) {
        (Some(Move::Resolve(alert, why)), _) => {
            let said = alert_said(lesson, alert, language).into_iter();
            said.chain([Item::Named(locale.msg_lesson_maker(), why.clone())]).collect()
        }
        (Some(Move::Clear(_)), _) => {
            vec![Item::Named(locale.msg_lesson_maker(), locale.msg_lesson_taken_back())]
        }
        (_, Some(question)) => {
            let answer = lesson.answer(turn);
            let mut items = choices(lesson, turn, language, answer.as_ref(), bars);
            let shows_all = !lesson.options(turn).is_empty();
            items.extend(answer.iter().flat_map(|answer| own_words(question, answer, shows_all, locale)));
            items
        }
        (_, None) => Vec::new(),
    };
    items.extend(noted(lesson, turn, locale));
    Slide::together(Vec::new(), title, items)
}

/// What the group said, as it was noted.
fn noted(lesson: &Lesson, turn: usize, locale: &Locale) -> Option<Item> {
    Some(Item::Named(locale.msg_lesson_noted(), lesson.note(turn)?.to_owned()))
}

/// What the maker wrote, beside what was chosen.
fn own_words(question: &Question, answer: &Answer, shows_all: bool, locale: &Locale) -> Vec<Item> {
    let language = locale.language();
    let maker = || locale.msg_lesson_maker();
    match answer {
        Answer::Judgement(judgement) if judgement.because.trim().is_empty() => Vec::new(),
        Answer::Judgement(judgement) => vec![Item::Named(maker(), judgement.because.trim().to_owned())],
        Answer::NotDone { .. } => {
            vec![Item::Named(locale.msg_lesson_left(), reason(question, answer, language))]
        }
        Answer::One(_) if shows_all => Vec::new(),
        // What is ticked in a list is seen there; that nothing is ticked, or what was ticked of too many to show, is said.
        Answer::Many(chosen) if !chosen.is_empty() && shows_all => Vec::new(),
        Answer::Entries(_) => {
            let rows = answer.filled_entries();
            let rows = rows.map(|entry| entry_sentence(question, entry, |_| true, language));
            let rows: Vec<Item> = rows.map(Item::Words).collect();
            if rows.is_empty() { vec![Item::Words(words(question, answer, language))] } else { rows }
        }
        _ => vec![Item::Named(maker(), words(question, answer, language))],
    }
}

fn changed(lesson: &Lesson, locale: &Locale) -> Slide {
    Slide::together(Vec::new(), locale.msg_lesson_changes(), effects(lesson, lesson.effect(), locale))
}

/// Alerts and outcomes that came and went.
fn effects(lesson: &Lesson, effect: &Effect, locale: &Locale) -> Vec<Item> {
    let language = locale.language();
    let head = &lesson.protocol().head;
    let outcome = |id: &Name| head.outcomes.iter().find(|outcome| outcome.id == *id);
    let named = |ids: &[Name], name: String| {
        let titles = ids.iter().filter_map(outcome).map(|outcome| outcome.title.get(language).to_owned());
        under(&name, titles)
    };
    let fallen = effect.fallen.iter().filter_map(|id| lesson.protocol().alert(id));
    let fallen = fallen.map(|alert| alert.say.get(language).to_owned());
    let fallen = under(&locale.msg_lesson_alert_gone(), fallen);
    let items = effect.raised.iter().filter_map(|id| alert_said(lesson, id, language));
    let items = items
        .chain(fallen)
        .chain(named(&effect.reached, locale.msg_lesson_outcome_came()))
        .chain(named(&effect.left, locale.msg_lesson_outcome_gone()));
    items.collect()
}

fn debrief(lesson: &Lesson, locale: &Locale) -> Slide {
    let language = locale.language();
    let title = locale.msg_lesson_debrief();
    let scenario = lesson.scenario();
    let Some(debrief) = &scenario.debrief else {
        return Slide::together(Vec::new(), title, vec![Item::Words(locale.msg_lesson_no_debrief())]);
    };
    let mut items = vec![
        Item::Named(locale.msg_lesson_did(), debrief.did.get(language).to_owned()),
        Item::Named(locale.msg_lesson_sore(), debrief.sore.get(language).to_owned()),
    ];
    let ruling = debrief
        .ruling
        .as_ref()
        .map(|ruling| Item::Named(locale.msg_lesson_ruling(), ruling.get(language).to_owned()));
    items.extend(ruling);
    let points = lesson.points(language).map(|(say, from)| format!("{say} ({from})"));
    // What to remember stands together, at the end.
    let breaks = (1..=items.len()).collect();
    items.extend(under(&locale.msg_lesson_remember(), points));
    Slide { told: Vec::new(), title, items, breaks, sides: None }
}

/// Words under one name.
fn under(name: &str, words: impl Iterator<Item = String>) -> Vec<Item> {
    let named = |(place, words)| Item::Named(if place == 0 { name.to_owned() } else { String::new() }, words);
    words.enumerate().map(named).collect()
}

fn title(lesson: &Lesson, turn: usize, locale: &Locale) -> String {
    match lesson.question(turn) {
        Some(question) => question.ask.get(locale.language()).to_owned(),
        None => locale.msg_lesson_alert_asks(),
    }
}

fn alert_said(lesson: &Lesson, alert: &Name, language: Language) -> Option<Item> {
    let alert = lesson.protocol().alert(alert)?;
    let level = match alert.level {
        protocol::Level::Danger => Level::Danger,
        protocol::Level::Attention => Level::Attention,
        protocol::Level::Hint => Level::Hint,
    };
    Some(Item::Says(level, alert.say.get(language).to_owned()))
}

/// The answers that can be chosen, with what the maker chose once there is an answer.
fn choices(
    lesson: &Lesson,
    turn: usize,
    language: Language,
    answer: Option<&Answer>,
    bars: bool,
) -> Vec<Item> {
    let options = lesson.options(turn);
    let votes = lesson.votes(turn).filter(|_| bars);
    let numbered = options.iter().zip(1..);
    numbered
        .map(|(option, number)| Item::Choice {
            number,
            label: option.label.get(language).to_owned(),
            chosen: answer.map(|answer| answer.chosen().any(|chosen| *chosen == option.id)),
            hands: votes.map(|votes| hands(votes, number - 1)),
        })
        .collect()
}

fn hands(votes: &Votes, answer: usize) -> Hands {
    let of = |round| votes.of(round, answer);
    Hands { first: of(Round::First), second: of(Round::Second), most: votes.most() }
}
