//! A contact, and texts that are chosen from what was recorded, name logs, fields and options that are there.

use super::super::super::kind::Sort;
use super::super::super::{Contact, Name, Origin, Question, Take, TalkRows, With};
use super::super::misfit::{Misfit, Thing};
use super::{Checker, Page};

const LOG: &[Sort] = &[Sort::Entries];
const TEXT: &[Sort] = &[Sort::Text];
const DAY: &[Sort] = &[Sort::Date];
const ONE: &[Sort] = &[Sort::One];
const CHOICES: &[Sort] = &[Sort::One, Sort::Many];

impl<'a> Checker<'a> {
    pub(super) fn contact(&mut self, page: Page<'a>, contact: &'a Contact) {
        let Contact { with, facts, talks, discussed, next } = contact;
        if let Some(facts) = facts
            && let Some(log) = self.rows(page, &facts.log)
        {
            let who = facts.who.iter().map(|who| (who, TEXT));
            let needed = [(&facts.words, TEXT), (&facts.day, DAY), (&facts.kind, ONE)];
            for (field, needs) in needed.into_iter().chain(who) {
                let _ = self.row_field(page, log, field, needs);
            }
            if let Some(kind) = log.field(&facts.kind) {
                let kinds = facts.own.iter().chain(&facts.nobody_else).chain(&facts.told);
                kinds.for_each(|known| self.known_option(page, kind, known));
            }
            self.filled(page, log, &facts.by_me);
            with.iter().for_each(|with| self.filled(page, log, &with.told));
        }
        for rows in talks {
            self.talks(page, contact, rows);
        }
        let logs = || talks.iter().map(|rows| &rows.log);
        for named in with.iter().filter_map(|with| with.log.as_ref()) {
            if !logs().any(|log| log == named) {
                self.unknown(page, Thing::Question, named, None, logs().map(Name::as_str));
            }
        }
        self.each_once(page, Thing::Question, logs());
        for rows in discussed {
            let Some(log) = self.rows(page, &rows.log) else { continue };
            if let Some(field) = self.row_field(page, log, &rows.field, ONE) {
                self.known_option(page, field, &rows.yes);
                self.known_option(page, field, &rows.later);
            }
            let _ = self.row_field(page, log, &rows.day, DAY);
        }
        if let Some(next) = next
            && let Some(question) = self.known_question(page, next)
        {
            self.fits(page, next, question, DAY);
        }
        self.each_once(page, Thing::Choice, with.iter().map(|with| &with.id));
    }

    fn talks(&mut self, page: Page<'a>, contact: &'a Contact, rows: &'a TalkRows) {
        if let Some(log) = self.rows(page, &rows.log) {
            let days = rows.day.iter().map(|day| (day, DAY));
            let chosen = rows.chosen.iter().map(|chosen| (chosen, ONE));
            let words = rows.who.iter().chain(&rows.written).map(|words| (words, TEXT));
            for (field, needs) in days.chain(chosen).chain(words) {
                let _ = self.row_field(page, log, field, needs);
            }
            self.filled(page, log, &rows.held);
            let of_it = |with: &&With| contact.talk_with(with).is_some_and(|own| own.log == rows.log);
            contact.with.iter().filter(of_it).for_each(|with| self.filled(page, log, &with.talk));
        }
        if let Some((named, option)) = &rows.spoken_of
            && let Some(question) = self.known_question(page, named)
        {
            self.fits(page, named, question, ONE);
            self.known_option(page, question, option);
        }
    }

    /// A text of a row that can be chosen from another log; `around` is the log it is a field of.
    pub(super) fn recorded(
        &mut self,
        page: Page<'a>,
        around: Option<&'a Question>,
        of: &'a Question,
        log: &'a Name,
        takes: &'a [Take],
    ) {
        let Some(around) = around else {
            self.wrong_layout(page, &of.id, of, "Recorded", LOG);
            return;
        };
        if takes.is_empty() {
            self.at_name(page, &of.id, &Misfit::NothingShown { form: "Recorded" });
        }
        let Some(log) = self.rows(page, log) else { return };
        for take in takes {
            self.take(page, "Recorded", around, log, take);
        }
    }

    /// A log whose rows are ticked among those of others.
    pub(super) fn ticked(&mut self, page: Page<'a>, of: &'a Question, origins: &'a [Origin]) {
        if of.answer.sort() != Sort::Entries {
            self.wrong_layout(page, &of.id, of, "Ticked", LOG);
            return;
        }
        if origins.is_empty() || origins.iter().any(|origin| origin.takes.is_empty()) {
            self.at_name(page, &of.id, &Misfit::NothingShown { form: "Ticked" });
        }
        for Origin { log, takes } in origins {
            let Some(log) = self.rows(page, log) else { continue };
            for take in takes {
                self.take(page, "Ticked", of, log, take);
            }
        }
        self.each_once(page, Thing::Question, origins.iter().map(|origin| &origin.log));
    }

    /// What a field of a row takes over from a field of another row.
    fn take(
        &mut self,
        page: Page<'a>,
        form: &'static str,
        around: &'a Question,
        log: &'a Question,
        take: &'a Take,
    ) {
        let Take { field, from, meant } = take;
        let (Some(here), Some(there)) =
            (self.any_field(page, around, field), self.any_field(page, log, from))
        else {
            return;
        };
        let (is, needs) = (there.answer.sort(), here.answer.sort());
        // A text that is ticked may be what options are called.
        let named = form == "Ticked" && matches!((is, needs), (Sort::One | Sort::Many, Sort::Text));
        if is != needs && !named {
            self.wrong_layout(page, from, there, form, if needs == Sort::Text { TEXT } else { ONE });
        }
        for (option, means) in meant {
            self.known_option(page, there, option);
            if !named {
                self.known_option(page, here, means);
            }
        }
    }

    fn rows(&mut self, page: Page<'a>, id: &'a Name) -> Option<&'a Question> {
        let log = self.known_question(page, id)?;
        self.fits(page, id, log, LOG);
        (log.answer.sort() == Sort::Entries).then_some(log)
    }

    fn any_field(&mut self, page: Page<'a>, log: &'a Question, id: &'a Name) -> Option<&'a Question> {
        let found = log.field(id);
        if found.is_none() {
            let known = log.answer.fields().iter().map(|field| field.id.as_str());
            self.unknown(page, Thing::Field, id, Some(&log.id), known);
        }
        found
    }

    fn row_field(
        &mut self,
        page: Page<'a>,
        log: &'a Question,
        id: &'a Name,
        needs: &'static [Sort],
    ) -> Option<&'a Question> {
        let field = self.any_field(page, log, id)?;
        self.fits(page, id, field, needs);
        Some(field)
    }

    fn fits(&mut self, page: Page<'a>, at: &'a Name, question: &'a Question, needs: &'static [Sort]) {
        self.always_there(page, question.answer.options());
        if !needs.contains(&question.answer.sort()) {
            self.wrong_layout(page, at, question, "contact", needs);
        }
    }

    fn filled(&mut self, page: Page<'a>, log: &'a Question, fields: &'a [(Name, Name)]) {
        for (field, option) in fields {
            if let Some(field) = self.row_field(page, log, field, CHOICES) {
                self.known_option(page, field, option);
            }
        }
    }
}
