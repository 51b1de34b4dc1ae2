//! The row of a log that stands open: the first one opens by itself and is in the case from the moment something is said
//! in it, and its day is today with one key. What a row looks like is in `entries`.

use iced::Task;

use super::entries::{self, counts};
use super::{Action, Message, Place, Walk, WentOn};
use crate::case::{Answer, Change, Entry, EntryId, Event, Ground, Refusal};
use crate::gui::widget::{field, focus};
use crate::protocol::{Kind, Name, Question, Shown};
use crate::session::{Moment, OpenCase};

/// What says in an empty date field that it was today: no date begins with it.
const TODAY: &str = ".";

/// The row that stands open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) log: Name,
    pub(super) entry: EntryId,
    pub(super) standing: Standing,
}

/// Whether the case knows of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// It stands ready; nothing was said in it, and the case does not know of it.
    Ready,
    /// It is in the case.
    There,
}

impl Row {
    pub(super) const fn there(log: Name, entry: EntryId) -> Self {
        Self { log, entry, standing: Standing::There }
    }

    fn is_at(&self, place: &Place) -> bool {
        place.question == self.log && place.inside.as_ref().is_some_and(|(entry, _)| *entry == self.entry)
    }
}

impl Walk {
    /// Where a log is reached in which nothing was said, its first row stands open. A row with a text that could not be
    /// an answer stands open again, so that the text is seen.
    pub(super) fn ready_row(&mut self, open: &OpenCase) {
        let Some(log) = self.at.as_ref().and_then(|at| open.protocol().question(at)) else { return };
        if let Some(entry) = self.drafts.unrecorded_row(open, &log.id) {
            self.known.clear();
            self.row = Some(Row::there(log.id.clone(), entry));
            self.settle(open);
            return;
        }
        // Under which row of another log the first one belongs is for the clinician to say.
        if !is_list(log)
            || log.answer.under().is_some()
            || open.given(log).is_some()
            || Self::control_of_ticks(open, log).is_some()
        {
            return;
        }
        if self.row.as_ref().is_some_and(|row| row.log == log.id) {
            return;
        }
        self.known.clear();
        self.row = Some(Row { log: log.id.clone(), entry: open.next_entry(), standing: Standing::Ready });
        self.settle(open);
    }

    /// The row of this log that stands ready and is not in the case.
    pub(super) fn ready(&self, log: &Name) -> Option<EntryId> {
        let ready = |row: &&Row| row.log == *log && row.standing == Standing::Ready;
        self.row.as_ref().filter(ready).map(|row| row.entry)
    }

    /// Whether a row stands open in which there is something to close.
    pub(super) fn can_close_row(&self) -> bool {
        self.row.as_ref().is_some_and(|row| {
            row.standing == Standing::There || self.drafts.is_typed_in(&row.log, row.entry)
        })
    }

    /// Whether the open row is one of a list.
    pub(super) fn row_is_of_a_list(&self, open: &OpenCase) -> bool {
        self.row.as_ref().and_then(|row| open.protocol().question(&row.log)).is_some_and(is_list)
    }

    /// Something is said at a place: a row that stood ready for it comes into the case first.
    ///
    /// # Errors
    /// When the case does not accept it.
    pub(super) fn begin_row(
        &mut self,
        open: &mut OpenCase,
        place: &Place,
        moment: Moment,
    ) -> Result<bool, Refusal> {
        let begins = |row: &&mut Row| row.standing == Standing::Ready && row.is_at(place);
        let Some(row) = self.row.as_mut().filter(begins) else { return Ok(false) };
        let Some(at) = Place::of(row.log.clone()).spot(open) else { return Ok(false) };
        open.record(Event::EntryAdded { at, entry: row.entry, under: None, contact: None }, moment)?;
        row.standing = Standing::There;
        Ok(true)
    }

    /// The same for a change that is about to be made.
    ///
    /// # Errors
    /// When the case does not accept it.
    pub(super) fn begin_row_of(
        &mut self,
        open: &mut OpenCase,
        change: &Change,
        moment: Moment,
    ) -> Result<(), Refusal> {
        let Change::Put(spot, _) = change else { return Ok(()) };
        let (Some(row), Some((entry, field))) = (&self.row, &spot.inside) else { return Ok(()) };
        let place = Place::of(row.log.clone()).field(*entry, field.clone());
        match place.spot(open) {
            Some(same) if same == *spot => self.begin_row(open, &place, moment).map(|_| ()),
            _ => Ok(()),
        }
    }

    /// The fields of the open row that are in sight.
    fn fields<'a>(&self, open: &'a OpenCase) -> Vec<(Place, &'a Question)> {
        let Some(row) = &self.row else { return Vec::new() };
        let Some(log) = open.protocol().question(&row.log) else { return Vec::new() };
        let given = open.given(log).map_or(&[][..], Answer::entries);
        let entry = given.iter().find(|there| there.id == row.entry).cloned();
        let entry = entry.unwrap_or_else(|| entries::untouched(row.entry));
        let ground = open.ground();
        let fields = self.fields_in_sight(&ground, log, &entry);
        let place = |field: &Question| Place::of(row.log.clone()).field(row.entry, field.id.clone());
        fields.into_iter().map(|field| (place(field), field)).collect()
    }

    /// The fields of a row that are in sight: on the short route only what cannot be missed, and what is filled in.
    pub(super) fn fields_in_sight<'a>(
        &self,
        ground: &Ground<'_>,
        log: &'a Question,
        entry: &Entry,
    ) -> Vec<&'a Question> {
        let all = self.more_of_rows.contains(&log.id) || self.more.contains(&self.step);
        let fields = log.answer.fields().iter().filter(|field| counts(ground, log, entry, field));
        fields
            .filter(|field| {
                let place = Place::of(log.id.clone()).field(entry.id, field.id.clone());
                all || !ground.field_can_wait(log, entry, &field.id) || self.drafts.is_typed(&place)
            })
            .collect()
    }

    /// The field below one of the open row.
    pub(super) fn below(&self, open: &OpenCase, place: &Place) -> Option<Place> {
        let fields = self.fields(open);
        fields.into_iter().skip_while(|(field, _)| field != place).nth(1).map(|(below, _)| below)
    }

    /// The first field below one of the open row that waits for an answer; that one itself where none does.
    pub(super) fn waiting_below(&self, open: &OpenCase, place: &Place) -> String {
        self.control_of(open, self.below_that_waits(open, place).as_ref().unwrap_or(place))
    }

    /// The first field below one of the open row that waits for an answer.
    pub(super) fn below_that_waits(&self, open: &OpenCase, place: &Place) -> Option<Place> {
        let below = self.fields(open).into_iter().skip_while(|(field, _)| field != place).skip(1);
        below.map(|(below, _)| below).find(|below| waits(open, below))
    }

    /// The first field of the open row that waits for an answer: what was known from where it was added comes filled in.
    pub(super) fn row_control(&self, open: &OpenCase) -> Option<String> {
        let fields = self.fields(open);
        let first = fields.iter().find(|(place, _)| waits(open, place)).or(fields.first());
        first.map(|(place, _)| self.control_of(open, place))
    }

    /// Whether what is typed where a day is asked says no more than that it is today.
    pub(super) fn says_today(&self, open: &OpenCase, place: &Place, typed: &field::Message) -> bool {
        let day = place.asked(open).is_some_and(|asked| matches!(asked.answer, Kind::Date));
        day && !self.drafts.is_typed(place)
            && matches!(typed, field::Message::Typed(text) if text.trim() == TODAY)
    }

    /// The same, where a digit has just gone on to a text: a sentence begins with no full stop.
    pub(super) fn says_today_above(&self, open: &OpenCase, place: &Place, typed: &field::Message) -> bool {
        let asks = self
            .fields(open)
            .iter()
            .any(|(at, field)| matches!(field.answer, Kind::Date) && !self.drafts.is_typed(at));
        asks && place.inside.is_some()
            && !self.drafts.is_typed(place)
            && matches!(typed, field::Message::Typed(text) if text.trim() == TODAY)
    }

    /// Writes today where a day is asked, and goes on to the field below it.
    pub(super) fn write_today(&mut self, open: &OpenCase, place: &Place) -> Action {
        self.drafts.write_day(place, open.today());
        let below = self.below(open, place);
        if below.is_some() {
            self.went_on = WentOn::Within;
        }
        Action::Run(focus::on(below.as_ref().unwrap_or(place).control()))
    }

    /// Today, to whoever has just chosen in the open row: in its first empty date.
    pub(super) fn today_in_row(&mut self, open: &OpenCase) -> Action {
        let mut fields = self.fields(open).into_iter();
        let waits = |(place, field): &(Place, &Question)| {
            matches!(field.answer, Kind::Date) && !self.drafts.is_typed(place)
        };
        match fields.find(waits) {
            Some((place, _)) => self.write_today(open, &place),
            None => Action::Run(Task::none()),
        }
    }

    /// Adds a row to the list of this log by its key.
    pub(super) fn added_by_key(log: &Question) -> Option<Message> {
        (is_list(log) && log.answer.under().is_none()).then(|| Message::EntryAdded(log.id.clone()))
    }
}

/// Whether nothing was answered at a place yet.
fn waits(open: &OpenCase, place: &Place) -> bool {
    place.spot(open).is_some_and(|at| open.case().answers().at(&at).is_none())
}

/// On a sheet it is said first in which column a row belongs.
fn is_list(log: &Question) -> bool {
    matches!(log.answer, Kind::Entries { .. }) && !matches!(log.shown, Shown::Sheet { .. })
}
