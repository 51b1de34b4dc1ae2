//! `print` and `map`: one paper, or the flow map of a protocol, into a file.

use std::path::Path;
use std::sync::Arc;

use jiff::Zoned;
use jiff::tz::TimeZone;

use super::parse::{Copy, Form, Picture};
use super::subject::Subject;
use super::{Failed, Terminal, complain, tell, told};
use crate::case::walk;
use crate::document::{
    Matter, Profile, agenda, compose_as, dates, note_text, plain_text, print, print_map, visible_note,
};
use crate::drawing;
use crate::protocol::{Extent, Name, Setting};
use crate::session::lesson::{Handout, Lesson, fits, handout};
use crate::vault::{self, Disk, Existing};

impl Terminal {
    pub(super) fn print(
        &self,
        of: &Path,
        document: &Name,
        (out, existing): (&Path, Existing),
        as_what: (Form, Copy),
    ) -> Result<bool, Failed> {
        let language = self.locale.language();
        let now = Zoned::now();
        let subject = self.subject(of)?;
        if let (Subject::Scenario(protocol, scenario), Some(which)) =
            (&subject, Handout::named(document.as_str()))
            && protocol.template(document).is_none()
        {
            // Every move of it is walked: one that is too long is given up, as before a group.
            if !fits(protocol, scenario) {
                return Err(Failed(self.locale.msg_lesson_too_long()));
            }
            let lesson = Lesson::new(Arc::clone(protocol), &scenario.typed_in(language), scenario.today);
            return self.hand_out(&lesson, which, (out, existing), as_what);
        }
        let (protocol, case, today, zone) = match &subject {
            Subject::Protocol(protocol) => (protocol, None, now.date(), now.time_zone().clone()),
            // A scenario is the same paper on every day and everywhere.
            Subject::Scenario(protocol, scenario) => {
                let case = self.played(protocol, scenario, language)?;
                (protocol, Some(case), scenario.today, TimeZone::UTC)
            }
            Subject::Case(open) => {
                (open.protocol(), Some(open.case().clone()), now.date(), now.time_zone().clone())
            }
        };
        let Some(template) = protocol.template(document) else {
            let sheets = matches!(subject, Subject::Scenario(..)).then_some(Handout::ALL.map(Handout::id));
            let papers = protocol.templates.iter().map(|template| template.id.as_str());
            let names: Vec<_> = papers.chain(sheets.into_iter().flatten()).collect();
            let missing = self.locale.msg_cli_no_document(protocol.head.id.as_str(), document.as_str());
            return Err(self.choose(missing, &names));
        };
        let walked = case.as_ref().map(|case| (case, walk(protocol, case.answers(), today)));
        let case = walked.as_ref().map(|(case, walk)| (*case, walk));
        let matter = Matter { protocol, case, today, zone };
        let extent = if as_what.1 == Copy::HandedOver { template.usual_extent() } else { Extent::Full };
        let paper = compose_as(&matter, template, language, extent);
        let bytes = match as_what {
            (Form::Text | Form::Diary, Copy::Archive) => {
                return Err(Failed(self.locale.msg_verify_archive_is_pdf()));
            }
            (Form::Text, Copy::Visible) => {
                let visible = visible_note(&matter, template, language);
                visible
                    .ok_or_else(|| Failed(self.locale.msg_cli_not_visible(template.id.as_str())))?
                    .into_bytes()
            }
            (_, Copy::Visible) => return Err(Failed(self.locale.msg_cli_visible_is_text())),
            (Form::Diary, _) if template.tells_dates() => {
                agenda(&dates(&matter, language), now.timestamp(), language).into_bytes()
            }
            (Form::Diary, _) => {
                return Err(Failed(self.locale.msg_cli_no_dates(template.id.as_str())));
            }
            (Form::Pdf, Copy::Archive) => self.archived(&matter, template, language, of)?,
            (Form::Text, _) if template.setting == Setting::Pasted => note_text(&paper).into_bytes(),
            (Form::Text, _) => plain_text(&paper).into_bytes(),
            (Form::Pdf, Copy::HandedOver | Copy::WithAppendix) => {
                let printed =
                    print(&paper, &Profile::HandedOver).map_err(|error| Failed(error.to_string()))?;
                if !printed.missing.is_empty() {
                    let missing: Vec<_> = printed.missing.iter().map(char::to_string).collect();
                    complain(&self.locale.msg_cli_missing_characters(missing.join(" ")));
                }
                printed.bytes
            }
        };
        vault::save_as(&Disk, out, &bytes, existing).map_err(|error| self.trouble(&error))?;
        if as_what.1 != Copy::Visible {
            // What a screen says above such a paper is said here as well.
            let raised = matter.case.into_iter().flat_map(|(_, walk)| walk.raised());
            let rules = raised.filter_map(|state| protocol.alert(&state.id));
            for rule in rules.filter(|rule| rule.papers.contains(&template.id)) {
                complain(rule.say.get(language));
            }
        }
        tell(&self.locale.msg_cli_written(out.display().to_string()))?;
        Ok(true)
    }

    /// A paper of a fictional case before a group.
    fn hand_out(
        &self,
        lesson: &Lesson,
        which: Handout,
        (out, existing): (&Path, Existing),
        as_what: (Form, Copy),
    ) -> Result<bool, Failed> {
        let paper = handout(lesson, which, None, &self.locale);
        let bytes = match as_what {
            (Form::Text, Copy::HandedOver) => plain_text(&paper).into_bytes(),
            (Form::Pdf, Copy::HandedOver) => {
                print(&paper, &Profile::HandedOver).map_err(|error| Failed(error.to_string()))?.bytes
            }
            (Form::Diary, _) => return Err(Failed(self.locale.msg_cli_no_dates(which.id()))),
            (_, Copy::Visible) => return Err(Failed(self.locale.msg_cli_not_visible(which.id()))),
            (_, Copy::Archive | Copy::WithAppendix) => {
                return Err(Failed(self.locale.msg_cli_sheet_is_one_thing(which.id())));
            }
        };
        vault::save_as(&Disk, out, &bytes, existing).map_err(|error| self.trouble(&error))?;
        tell(&self.locale.msg_cli_written(out.display().to_string()))?;
        Ok(true)
    }

    pub(super) fn map(
        &self,
        of: &Path,
        case: Option<&Path>,
        (out, existing): (&Path, Existing),
        form: Picture,
    ) -> Result<bool, Failed> {
        let Subject::Protocol(protocol) = self.subject(of)? else {
            return Err(Failed(self.locale.msg_cli_not_a_protocol(of.display().to_string())));
        };
        if !drawing::fits(&protocol) {
            return Err(told(self.locale.map_gave_up()));
        }
        // A scenario of this protocol by its name, whether typed bare or as the file it stands in.
        let scenario = match case.and_then(Path::file_stem).and_then(|stem| stem.to_str()) {
            None => None,
            Some(id) => match self.scenario_of(Arc::clone(&protocol), id)? {
                Subject::Scenario(_, scenario) => Some(scenario),
                Subject::Protocol(_) | Subject::Case(..) => None,
            },
        };
        if let Some(scenario) = &scenario {
            self.must_fit(&protocol, scenario)?;
        }
        let drawing = drawing::draw(&protocol, self.locale.language(), scenario.as_deref());
        let bytes = match form {
            Picture::Svg => drawing::svg(&drawing).into_bytes(),
            Picture::Pdf => print_map(&drawing).map_err(|error| Failed(error.to_string()))?,
        };
        vault::save_as(&Disk, out, &bytes, existing).map_err(|error| self.trouble(&error))?;
        tell(&self.locale.msg_cli_written(out.display().to_string()))?;
        Ok(true)
    }
}
