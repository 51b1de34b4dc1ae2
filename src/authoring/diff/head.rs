//! Compares what stands in `protocol.ron`: the protocol as a whole, roles, alerts, outcomes, cards, guarantees, terms,
//! sources.

use std::collections::BTreeSet;

use super::choice::choice;
use super::condition::{promised, written};
use super::tally::{Named, Tally, groups, ids};
use super::{About, Aspect, Group, Part, What};
use crate::locale::Locale;
use crate::protocol::network::Kind;
use crate::protocol::{
    Action, Alert, Card, CardLine, Choice, Condition, Contact, Contradiction, Done, Door, Due, Edition,
    Guarantee, Head, Level, Meant, Name, Numbering, OneOf, Outcome, Rank, Review, Source, Status, Strip,
    StripItem, Term, Text,
};

/// The protocol as a whole, and its roles.
pub(super) fn whole(old: &Head, new: &Head) -> Vec<Group> {
    let mut tally = Tally::default();
    let Head {
        id,
        title,
        about,
        edition,
        roles,
        rank,
        emergency,
        doors,
        numberings,
        strips,
        contact,
        no_outcome,
        ..
    } = old;
    tally.value(Aspect::Id, Some(id.to_string()), Some(new.id.to_string()));
    tally.words(Aspect::Title, title, &new.title);
    tally.words(Aspect::About, about, &new.about);
    self::edition(&mut tally, edition, &new.edition);
    tally.named(Aspect::Rank, Some(self::rank(*rank)), Some(self::rank(new.rank)));
    let asked = |question: &Option<Name>| question.as_ref().map(|question| format!("`{question}`"));
    tally.value(Aspect::Emergency, asked(emergency), asked(&new.emergency));
    // Whole, as it is written: nothing in it is forgotten.
    let entered = |contact: &Option<Contact>| contact.as_ref().map(super::condition::entered);
    tally.value(Aspect::Contact, entered(contact), entered(&new.contact));
    let ends = |when: &Option<Condition>| when.as_ref().map(written);
    tally.value(Aspect::NoOutcome, ends(no_outcome), ends(&new.no_outcome));
    let name = Named { id: |one: &Numbering| &one.id, words: |one: &Numbering| Some(&one.name) };
    tally.list(numberings, &new.numberings, name, Part::Numbering, numbering);
    let name = Named { id: |one: &Strip| &one.id, words: |one: &Strip| Some(&one.title) };
    tally.list(strips, &new.strips, name, Part::Strip, strip);
    let name = Named { id: |one: &Door| &one.id, words: |one: &Door| Some(&one.say) };
    tally.list(doors, &new.doors, name, Part::Door, door);
    let changes = tally.into_changes();
    let mut found = Vec::new();
    if !changes.is_empty() {
        found.push(Group {
            about: About::Protocol,
            id: new.id.clone(),
            title: Some(new.title.clone()),
            changes,
        });
    }
    let name = Named { id: |role: &Choice| &role.id, words: |role| Some(&role.label) };
    found.extend(groups(About::Role, (roles, &new.roles), name, true, choice));
    found
}

/// What speaks up, follows and is at hand, and what it rests on.
pub(super) fn rules(old: &Head, new: &Head) -> Vec<Group> {
    let Head {
        id: _,
        title: _,
        about: _,
        edition: _,
        rank: _,
        roles: _,
        steps: _,
        numberings: _,
        emergency: _,
        doors: _,
        strips: _,
        contact: _,
        sources,
        terms,
        alerts,
        outcomes,
        one_of,
        contradicts,
        no_outcome: _,
        cards,
        guarantees,
    } = old;
    let mut found = Vec::new();
    let name = Named { id: |alert: &Alert| &alert.id, words: |alert| Some(&alert.say) };
    found.extend(groups(About::Alert, (alerts, &new.alerts), name, true, alert));
    let name = Named { id: |outcome: &Outcome| &outcome.id, words: |outcome| Some(&outcome.title) };
    found.extend(groups(About::Outcome, (outcomes, &new.outcomes), name, true, outcome));
    let name = Named { id: |one_of: &OneOf| &one_of.id, words: |_| None };
    found.extend(groups(About::OneOf, (one_of, &new.one_of), name, false, together));
    let name = Named { id: |pair: &Contradiction| &pair.id, words: |pair| Some(&pair.say) };
    found.extend(groups(About::Contradiction, (contradicts, &new.contradicts), name, true, contradiction));
    let name = Named { id: |card: &Card| &card.id, words: |card| Some(&card.title) };
    found.extend(groups(About::Card, (cards, &new.cards), name, true, card));
    let name =
        Named { id: |promise: &Guarantee| &promise.id, words: |promise: &Guarantee| Some(&promise.says) };
    found.extend(groups(About::Guarantee, (guarantees, &new.guarantees), name, false, guarantee));
    let name = Named { id: |term: &Term| &term.id, words: |term| Some(&term.term) };
    found.extend(groups(About::Term, (terms, &new.terms), name, false, term));
    // A source has one title, in its own language; it is told where it changed.
    let name = Named { id: |source: &Source| &source.id, words: |_| None };
    found.extend(groups(About::Source, (sources, &new.sources), name, false, source));
    found
}

fn edition(tally: &mut Tally, old: &Edition, new: &Edition) {
    let Edition { guideline, encoding, status, checked, review_by, audience, review, remark } = old;
    tally.value(Aspect::Guideline, Some(guideline.clone()), Some(new.guideline.clone()));
    tally.value(Aspect::Encoding, Some(encoding.to_string()), Some(new.encoding.to_string()));
    tally.named(Aspect::Status, Some(self::status(status)), Some(self::status(&new.status)));
    tally.value(Aspect::Checked, Some(checked.to_string()), Some(new.checked.to_string()));
    tally.value(Aspect::ReviewBy, Some(review_by.to_string()), Some(new.review_by.to_string()));
    tally.words(Aspect::Audience, audience, &new.audience);
    tally.named(Aspect::Review, Some(reviewed(review)), Some(reviewed(&new.review)));
    tally.maybe_words(Aspect::Remark, remark.as_ref(), new.remark.as_ref());
}

fn rank(rank: Rank) -> Text {
    match rank {
        Rank::Leading => Text::said(|say| say.msg_diff_rank_leading()),
        Rank::Call => Text::said(|say| say.msg_diff_rank_call()),
        Rank::Beside => Text::said(|say| say.msg_diff_rank_beside()),
    }
}

fn numbering(tally: &mut Tally, old: &Numbering, new: &Numbering) {
    let Numbering { id: _, name, roles } = old;
    tally.words(Aspect::Title, name, &new.name);
    tally.value(Aspect::Roles, ids(roles), ids(&new.roles));
}

fn door(tally: &mut Tally, old: &Door, new: &Door) {
    let Door { id: _, say, first_for, words } = old;
    tally.words(Aspect::Say, say, &new.say);
    tally.value(Aspect::Roles, ids(first_for), ids(&new.first_for));
    tally.words(Aspect::Sought, words, &new.words);
}

fn strip(tally: &mut Tally, old: &Strip, new: &Strip) {
    let Strip { id: _, title, items } = old;
    tally.words(Aspect::Title, title, &new.title);
    let name = Named { id: |item: &StripItem| &item.question, words: |item: &StripItem| Some(&item.label) };
    tally.list(items, &new.items, name, Part::Question, |tally, old: &StripItem, new: &StripItem| {
        let StripItem { question: _, label, later } = old;
        tally.words(Aspect::Label, label, &new.label);
        tally.value(Aspect::Later, ids(later), ids(&new.later));
    });
}

fn status(status: &Status) -> Text {
    match status {
        Status::Draft => Text::said(|say| say.msg_diff_status_draft()),
        Status::Current => Text::said(|say| say.msg_diff_status_current()),
        Status::NotEstablished => Text::said(|say| say.msg_diff_status_not_established()),
        Status::UnderRevision => Text::said(|say| say.msg_diff_status_under_revision()),
        Status::Superseded(by) => Text::said(|say| say.msg_diff_status_superseded(by)),
    }
}

fn reviewed(review: &Review) -> Text {
    match review {
        Review::NotYet => Text::said(|say| say.msg_diff_review_not_yet()),
        Review::By { who, on } => Text::said(|say| say.msg_diff_review_by(who, on.to_string())),
    }
}

fn alert(tally: &mut Tally, old: &Alert, new: &Alert) {
    let Alert { id: _, level, when, say, act, step, question, papers, from } = old;
    tally.named(Aspect::Level, Some(self::level(*level)), Some(self::level(new.level)));
    tally.when(Some(when), Some(&new.when));
    tally.words(Aspect::Say, say, &new.say);
    tally.maybe_words(Aspect::Act, act.as_ref(), new.act.as_ref());
    let place = |step: &crate::protocol::Name, question: Option<&crate::protocol::Name>| match question {
        Some(question) => format!("`{step}`, `{question}`"),
        None => format!("`{step}`"),
    };
    let (was, is) = (place(step, question.as_ref()), place(&new.step, new.question.as_ref()));
    tally.value(Aspect::Mended, Some(was), Some(is));
    let listed = |papers: &[Name]| {
        let papers: Vec<String> = papers.iter().map(|paper| format!("`{paper}`")).collect();
        (!papers.is_empty()).then(|| papers.join(", "))
    };
    tally.value(Aspect::AtPapers, listed(papers), listed(&new.papers));
    tally.citation(Some(from), Some(&new.from));
}

fn level(level: Level) -> Text {
    match level {
        Level::Hint => Text::said(|say| say.msg_diff_level_hint()),
        Level::Attention => Text::said(|say| say.msg_diff_level_attention()),
        Level::Danger => Text::said(|say| say.msg_diff_level_danger()),
    }
}

fn outcome(tally: &mut Tally, old: &Outcome, new: &Outcome) {
    let Outcome { id: _, when, title, says, norm, actions, leads_to, from } = old;
    tally.when(Some(when), Some(&new.when));
    tally.words(Aspect::Title, title, &new.title);
    tally.words(Aspect::Says, says, &new.says);
    tally.maybe_words(Aspect::Norm, norm.as_ref(), new.norm.as_ref());
    if *leads_to != new.leads_to {
        tally.note(What::LeadsTo(leads_to.clone(), new.leads_to.clone()));
    }
    tally.citation(Some(from), Some(&new.from));
    let name = Named { id: |action: &Action| &action.id, words: |action| Some(&action.what) };
    tally.list(actions, &new.actions, name, Part::Action, action);
}

fn together(tally: &mut Tally, old: &OneOf, new: &OneOf) {
    let OneOf { id: _, outcomes, meant } = old;
    let listed = |all: &[Name]| all.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ");
    tally.value(Aspect::Outcomes, Some(listed(outcomes)), Some(listed(&new.outcomes)));
    let once = |meant: &Meant| match meant {
        Meant::AtMostOne => "AtMostOne".to_owned(),
        Meant::ExactlyOne { once } => format!("ExactlyOne(once: {})", written(once)),
    };
    tally.value(Aspect::Meant, Some(once(meant)), Some(once(&new.meant)));
}

fn contradiction(tally: &mut Tally, old: &Contradiction, new: &Contradiction) {
    let Contradiction { id: _, one, other, say } = old;
    let both = |one: &Condition, other: &Condition| format!("{}; {}", written(one), written(other));
    tally.value(Aspect::Holds, Some(both(one, other)), Some(both(&new.one, &new.other)));
    tally.words(Aspect::Say, say, &new.say);
}

fn action(tally: &mut Tally, old: &Action, new: &Action) {
    let Action { id: _, what, call, whom, due, when, done } = old;
    tally.words(Aspect::What, what, &new.what);
    tally.value(Aspect::Call, call.clone(), new.call.clone());
    tally.named(Aspect::Whom, called(whom), called(&new.whom));
    tally.named(Aspect::Due, Some(self::due(due)), Some(self::due(&new.due)));
    tally.when(when.as_ref(), new.when.as_ref());
    let once = |done: &Done| written(&done.once);
    tally.value(Aspect::DoneOnce, done.as_ref().map(once), new.done.as_ref().map(once));
    let says = |done: &'_ Option<Done>| done.as_ref().map(|done| done.says.clone());
    tally.maybe_words(Aspect::DoneSays, says(done).as_ref(), says(&new.done).as_ref());
    let on = |done: &Option<Done>| done.as_ref().and_then(|done| done.on.as_ref()).map(ToString::to_string);
    tally.value(Aspect::DoneOn, on(done), on(&new.done));
}

fn due(due: &Due) -> Text {
    match due {
        Due::Undated => Text::said(|say| say.msg_diff_due_undated()),
        Due::Now => Text::said(|say| say.msg_diff_due_now()),
        Due::On(question) => Text::said(|say| say.msg_diff_due_on(question)),
    }
}

/// The kinds, as the list of numbers calls them; nothing where nobody is named.
fn called(whom: &BTreeSet<Kind>) -> Option<Text> {
    let named =
        |say: &Locale| whom.iter().map(|kind| say.phonebook_kind(*kind)).collect::<Vec<_>>().join(", ");
    (!whom.is_empty()).then(|| Text::said(named))
}

fn card(tally: &mut Tally, old: &Card, new: &Card) {
    let Card { id: _, title, when, lines, whom } = old;
    tally.words(Aspect::Title, title, &new.title);
    tally.when(when.as_ref(), new.when.as_ref());
    tally.named(Aspect::Whom, called(whom), called(&new.whom));
    super::papers::unnamed(tally, (lines, &new.lines), |line: &CardLine| &line.say, Part::Line, line);
}

fn line(tally: &mut Tally, old: &CardLine, new: &CardLine) {
    let CardLine { say, call, from } = old;
    tally.words(Aspect::Say, say, &new.say);
    tally.value(Aspect::Call, call.clone(), new.call.clone());
    tally.citation(Some(from), Some(&new.from));
}

fn guarantee(tally: &mut Tally, old: &Guarantee, new: &Guarantee) {
    let Guarantee { id: _, says, holds } = old;
    tally.words(Aspect::Say, says, &new.says);
    tally.value(Aspect::Holds, Some(promised(holds)), Some(promised(&new.holds)));
}

fn term(tally: &mut Tally, old: &Term, new: &Term) {
    let Term { id: _, term, means } = old;
    tally.words(Aspect::Term, term, &new.term);
    tally.words(Aspect::Means, means, &new.means);
}

fn source(tally: &mut Tally, old: &Source, new: &Source) {
    let Source { id: _, title, publisher, year, address, checked } = old;
    tally.value(Aspect::Title, Some(title.clone()), Some(new.title.clone()));
    tally.value(Aspect::Publisher, Some(publisher.clone()), Some(new.publisher.clone()));
    tally.value(Aspect::Year, Some(year.to_string()), Some(new.year.to_string()));
    tally.value(Aspect::Address, address.clone(), new.address.clone());
    tally.value(Aspect::Checked, Some(checked.to_string()), Some(new.checked.to_string()));
}
