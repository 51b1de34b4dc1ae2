//! Recording what was typed: when typing rests, when a field is left, and before the case is left. What happens on the screen
//! is taken in elsewhere.

use super::drafts::{Reading, is_read_whole};
use super::{Place, Walk, set_aside};
use crate::case::{Answer, Change, Refusal};
use crate::session::{Moment, OpenCase};

impl Walk {
    /// Records what was typed and not recorded yet, before the screen is left or anything else is done; whether
    /// anything was.
    ///
    /// # Errors
    /// When the case does not accept it; it stays where it was typed.
    pub(crate) fn flush(&mut self, open: &mut OpenCase, moment: Moment) -> Result<bool, Refusal> {
        let recorded = self.record_typed(open, moment)?;
        let put_aside = self.put_aside(open, moment);
        self.settle(open);
        Ok(put_aside? || recorded)
    }

    /// Records what was set aside with everything said that must be said; whether anything was.
    fn put_aside(&mut self, open: &mut OpenCase, moment: Moment) -> Result<bool, Refusal> {
        if self.asking.is_some() {
            return Ok(false);
        }
        let Some(aside) = set_aside::finish(&mut self.setting_aside, open) else { return Ok(false) };
        let Some(spot) = aside.place().spot(open) else { return Ok(false) };
        let proposed = self.propose(open, Change::Put(spot, aside.answer()), moment);
        match proposed {
            Ok(_) => self.drafts.forget(aside.place()),
            // Told by whoever asked, from what is returned below.
            Err(_) => self.setting_aside = Some(aside),
        }
        proposed
    }

    /// Records what was typed in fields and notes; whether anything was.
    ///
    /// # Errors
    /// When the case does not accept it; it stays where it was typed.
    pub(crate) fn record_typed(&mut self, open: &mut OpenCase, moment: Moment) -> Result<bool, Refusal> {
        self.record_where(open, moment, |_, _| true)
    }

    /// Records what was typed so far while the keyboard may still be there: text, and nothing of which half would be
    /// another answer. Whether anything was.
    ///
    /// # Errors
    /// When the case does not accept it; it stays where it was typed.
    pub(crate) fn record_rested(&mut self, open: &mut OpenCase, moment: Moment) -> Result<bool, Refusal> {
        self.record_where(open, moment, |open, place| !is_read_whole(open, place))
    }

    fn record_where(
        &mut self,
        open: &mut OpenCase,
        moment: Moment,
        such: impl Fn(&OpenCase, &Place) -> bool,
    ) -> Result<bool, Refusal> {
        let recorded = self.record_drafts(open, moment, such);
        self.resting = false;
        self.settle(open);
        recorded
    }

    fn record_drafts(
        &mut self,
        open: &mut OpenCase,
        moment: Moment,
        such: impl Fn(&OpenCase, &Place) -> bool,
    ) -> Result<bool, Refusal> {
        let mut recorded = false;
        // One change waits at a time, with what was written of its reason.
        if self.asking.is_some() {
            return Ok(false);
        }
        for place in self.drafts.pending() {
            if !such(open, &place) {
                continue;
            }
            let Some(spot) = place.spot(open) else { continue };
            let there = open.case().answers().at(&spot);
            let value = matches!(
                there,
                Some(Answer::Date(_) | Answer::Number(_) | Answer::Decimal(_) | Answer::Age(_))
            );
            let change = match self.drafts.read(open, &place) {
                Reading::Unchanged | Reading::Waits => continue,
                Reading::Blank if open.case().answers().at(&spot).is_none() => continue,
                // Only a value is shown where this was typed; what else was said of the question stands.
                Reading::Refused if !value => {
                    recorded |= self.begin_row(open, &place, moment)?;
                    continue;
                }
                Reading::Blank | Reading::Refused => Change::Take(spot),
                Reading::Answer(answer) => Change::Put(spot, answer),
            };
            recorded |= self.propose(open, change, moment)?;
            if self.asking.is_some() {
                break;
            }
        }
        Ok(recorded)
    }
}
