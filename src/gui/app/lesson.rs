//! A fictional case before a group: beginning it, going on with it, walking it otherwise. Nothing of it is about a real case,
//! and nothing of it is recorded in the practice case behind it.

use std::sync::Arc;

use iced::Task;

use super::apart::apart;
use super::paper::Listed;
use super::stage::Part;
use super::{App, Message};
use crate::document::{Profile, plain_text, print};
use crate::drawing::{self, Drawing, Path};
use crate::gui::desk::{Branching, Desk};
use crate::gui::screen::lesson::{self, As};
use crate::gui::screen::own_case::Making;
use crate::gui::screen::practice::{Begun, Which};
use crate::gui::screen::walk::Walk;
use crate::gui::widget::focus;
use crate::locale::Trouble;
use crate::session::course::{self, At};
use crate::session::lesson as played;
use crate::session::lesson::{Handout, handout};
use crate::vault::{Disk, Papers, Vault};

/// Where a paper goes.
enum Goes {
    /// Among the papers.
    Home(Arc<Vault>),
    /// Where somebody said, because nothing can be kept here.
    There(Papers),
}

impl App {
    /// Shows the practice case on the desk to a group, or goes back from there to the walk. A real case is shown to nobody.
    pub(super) fn lesson_asked(&mut self) -> Task<Message> {
        if matches!(self.stage.part(), Some(Part::Lesson)) {
            return self.show_walk();
        }
        self.flush();
        let Some(desk) = self.stage.desk() else { return Task::none() };
        if !desk.open.is_practice() {
            return self.say(self.locale.msg_lesson_real());
        }
        if desk.making.as_ref().is_some_and(Making::is_new) {
            return self.say(self.locale.msg_own_case_keep_first());
        }
        let mut begun = None;
        if desk.lesson.is_none() {
            let Some(story) = &desk.story else { return self.say(self.locale.msg_lesson_no_story()) };
            let protocol = desk.open.protocol();
            if !played::fits(protocol, story) {
                return self.say(self.locale.msg_lesson_too_long());
            }
            let takes = desk.course.as_ref().and_then(At::part).map(course::Part::minutes);
            begun = Some(self.lesson_of(protocol, story).taking(takes));
        }
        // What was said is about the walk.
        self.said.told = None;
        let Some(desk) = self.stage.desk_mut() else { return Task::none() };
        desk.lesson = begun.or_else(|| desk.lesson.take());
        if let (Some(Branching { at, which }), Some(screen)) = (&mut desk.branching, &mut desk.lesson) {
            *which = screen.take_branch(*at, desk.open.case(), *which).or(*which);
        }
        let _ = self.stage.show_part(Part::Lesson);
        self.focus()
    }

    /// Something happened before the group.
    pub(super) fn lesson(&mut self, message: lesson::Message) -> Task<Message> {
        let moment = self.moment;
        let Some((desk, Part::Lesson)) = self.stage.part_mut() else { return Task::none() };
        let Some(screen) = &mut desk.lesson else { return Task::none() };
        screen.noted(moment);
        match screen.update(message) {
            lesson::Action::None => Task::none(),
            lesson::Action::Focus(id) => focus::on(id),
            lesson::Action::Papers(id) if self.environment.vault.is_err() => {
                Task::batch([focus::on(id), self.look_for_places()])
            }
            lesson::Action::Papers(id) => focus::on(id),
            lesson::Action::Gather(id) => Task::batch([self.gather_group(), focus::on(id)]),
            lesson::Action::Leave => self.show_walk(),
            lesson::Action::Branch => self.branch(),
            lesson::Action::Map(which) => self.draw_both(which),
            lesson::Action::Paper(which, form) => self.hand_out(which, form),
            lesson::Action::NextCase => self.begin_next_case(),
            lesson::Action::Again => self.once_more(),
        }
    }

    /// The time before the group goes on, whatever else happens.
    pub(super) fn lesson_goes_on(&mut self) {
        let moment = self.moment;
        if let Some((Desk { lesson: Some(screen), .. }, Part::Lesson)) = self.stage.part_mut() {
            screen.noted(moment);
        }
    }

    /// Puts the case on the desk as it stands before the move in sight; the lesson stays where it is, a key away.
    fn branch(&mut self) -> Task<Message> {
        let (layout, language) = (self.settings.layout, self.locale.language());
        let Some(desk) = self.stage.desk() else { return Task::none() };
        let Some(screen) = &desk.lesson else { return Task::none() };
        let open = match screen.case().branch(language, self.moment.today) {
            Ok(open) => open,
            Err(refusal) => return self.not_begun(&refusal),
        };
        let case = screen.case();
        let at = case.at().turn();
        let question = at.and_then(|turn| case.question(turn)).map(|asked| asked.id.clone());
        let walk = Walk::at(&open, layout, question.as_ref());
        let mut branch = Desk::new(open, layout);
        branch.walk = walk;
        branch.story.clone_from(&desk.story);
        branch.story_unfolded = Some(false);
        branch.lesson = Some(screen.clone());
        branch.branching = at.map(|at| Branching { at, which: None });
        branch.course.clone_from(&desk.course);
        self.put_on_desk(branch)
    }

    /// Draws the map with the path of the maker and that of what the group did otherwise.
    fn draw_both(&mut self, which: usize) -> Task<Message> {
        let Some(screen) = self.stage.desk().and_then(|desk| desk.lesson.as_ref()) else {
            return Task::none();
        };
        let Some(branch) = screen.case().branches().get(which) else { return Task::none() };
        let protocol = Arc::clone(screen.case().protocol());
        if !drawing::fits(&protocol) {
            self.said.trouble = Some(self.locale.map_gave_up());
            return Task::none();
        }
        let (maker, group) = (screen.case().end(), screen.case().end_of(branch));
        let names = [self.locale.msg_lesson_maker(), screen.branch_named(Some(which), &self.locale).0];
        let language = self.locale.language();
        apart(
            move || {
                let [one, other] = &names;
                let ends = [
                    (one.as_str(), maker.answers(), maker.walk()),
                    (other.as_str(), group.answers(), group.walk()),
                ];
                Arc::new(drawing::draw_path(&protocol, language, Path::Both(ends)))
            },
            Message::LessonMapDrawn,
        )
    }

    /// Shows the map that was drawn, while the two ends are in sight.
    pub(super) fn lesson_map_drawn(&mut self, drawing: Arc<Drawing>) -> Task<Message> {
        let Some((Desk { lesson: Some(screen), .. }, Part::Lesson)) = self.stage.part_mut() else {
            return Task::none();
        };
        screen.show_map(drawing, &self.locale);
        self.focus()
    }

    /// Saves a paper of the case among the papers.
    fn hand_out(&mut self, which: Handout, form: As) -> Task<Message> {
        let Some(desk) = self.stage.desk() else { return Task::none() };
        let Some(screen) = &desk.lesson else { return Task::none() };
        let (case, at) = (screen.case().clone(), desk.course.clone());
        let goes = match (self.environment.vault_at_hand(), screen.folder()) {
            (Some(vault), _) => Goes::Home(Arc::clone(vault)),
            (None, Some(folder)) => Goes::There(Papers::new(Arc::new(Disk), folder)),
            (None, None) => return focus::on(lesson::FOLDER),
        };
        let (locale, moment) = (self.locale.clone(), self.moment);
        apart(
            move || {
                let paper = handout(&case, which, at.as_ref().and_then(At::part), &locale);
                let (bytes, missing, ending) = match form {
                    As::Text => (plain_text(&paper).into_bytes(), String::new(), "txt"),
                    As::Pdf => {
                        let printed = print(&paper, &Profile::HandedOver).map_err(|_| Trouble {
                            what: locale.msg_error_pdf(),
                            remedy: locale.msg_error_pdf_remedy(),
                        })?;
                        (printed.bytes, printed.missing.into_iter().collect(), "pdf")
                    }
                };
                let kind = format!("{} {}", locale.msg_practice_word(), which.title(&locale));
                let papers = match &goes {
                    Goes::Home(vault) => vault.papers(),
                    Goes::There(papers) => papers,
                };
                let path = papers.save(&kind, moment.today, ending, &bytes);
                Ok(Listed { path: path.map_err(|error| locale.trouble(&error))?, missing })
            },
            move |made| Message::HandedOut(made, which, form),
        )
    }

    /// Says where the paper lies; a PDF opens.
    pub(super) fn handed_out(
        &mut self,
        made: Result<Listed, Trouble>,
        which: Handout,
        form: As,
    ) -> Task<Message> {
        let made = match made {
            Ok(made) => made,
            Err(trouble) => {
                self.said.trouble = Some(trouble);
                return Task::none();
            }
        };
        if let Some((Desk { lesson: Some(screen), .. }, Part::Lesson)) = self.stage.part_mut() {
            screen.paper_saved(made.path.display().to_string());
            if which == Handout::Result {
                self.groups.all.printed(screen.case());
            }
        }
        match form {
            As::Text => {
                self.missing(&made.missing);
                Task::none()
            }
            As::Pdf => self.worklist_made(Ok(made)),
        }
    }

    /// The next case of the course, or else of the protocols.
    fn begin_next_case(&mut self) -> Task<Message> {
        let Some(course) = self.stage.desk().and_then(|desk| desk.course.as_ref()).map(At::next) else {
            return match self.next_case() {
                Some(which) => self.practise(&which, Begun::Lesson, None),
                None => self.say(self.locale.msg_lesson_no_next()),
            };
        };
        self.begin_case_of(course)
    }

    /// The same case again, from its door.
    fn once_more(&mut self) -> Task<Message> {
        let Some(desk) = self.stage.desk() else { return Task::none() };
        let Some(story) = &desk.story else { return Task::none() };
        let which = Which::new(&desk.open.protocol().head.id, &story.id);
        let course = desk.course.clone();
        // A case that was brought along has no place to come from again: its lesson begins anew.
        if self.fictional(&which, course.as_ref()).is_none() {
            let gathered = self.gather_group();
            let again = self.stage.desk().and_then(|desk| {
                let story = desk.story.as_ref()?;
                let takes = desk.course.as_ref().and_then(At::part).map(course::Part::minutes);
                Some(self.lesson_of(desk.open.protocol(), story).taking(takes))
            });
            if let Some(desk) = self.stage.desk_mut() {
                desk.lesson = again;
            }
            return Task::batch([gathered, self.focus()]);
        }
        self.practise(&which, Begun::Lesson, course)
    }

    pub(super) fn say(&mut self, words: String) -> Task<Message> {
        self.said.told = Some(words);
        Task::none()
    }

    /// The fictional case for a group that comes after the one on the desk.
    fn next_case(&self) -> Option<Which> {
        let desk = self.stage.desk()?;
        let here = Which::new(&desk.open.protocol().head.id, &desk.story.as_ref()?.id);
        self.for_groups().into_iter().skip_while(|which| *which != here).nth(1)
    }
}
