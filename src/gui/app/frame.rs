//! The frame around every screen: the bar with the case and the emergency, banners, dialogs, the cover.

use iced::widget::{column, container, row};
use iced::{Element, Fill, Padding, Size, window};

use super::stage::{Part, Stage};
use super::{App, Cover, Dialog, Forsaking, Message, at_desk, own_cases, vault};
use crate::gui::copied::Copied;
use crate::gui::desk::Desk;
use crate::gui::screen::custody::Custody;
use crate::gui::screen::founding::Founding;
use crate::gui::screen::own_case::OwnCase;
use crate::gui::screen::practice::Practice;
use crate::gui::screen::settings::Settings;
use crate::gui::screen::start::Start;
use crate::gui::screen::{
    cover, group, half_typed, keep, keys as keys_help, passphrase, practice, role, waiting,
};
use crate::gui::shortcuts::Command;
use crate::gui::theme::measure::{gap, height, width};
use crate::gui::widget::alert::{self, banner};
use crate::gui::widget::disclosure::disclosure;
use crate::gui::widget::responsive::in_room;
use crate::gui::widget::shortened::{on_two_lines, shortened};
use crate::gui::widget::{button, caret, dialog, drawn, field, heard, keys, picked, surface, text};
use crate::session::keeping::{Keeping, Writing};
use crate::session::lesson::told_before;
use crate::vault::Standing;

/// Draws the window.
pub(super) fn view(app: &App) -> Element<'_, Message> {
    let context = app.context();
    let content: Element<'_, Message> = if app.cover.is_some() {
        let waits = match (app.is_locking(), app.lock_is_due()) {
            (true, _) => cover::Waits::Locking,
            (false, false) if app.cover == Some(Cover::Closing) => cover::Waits::Closing,
            (false, true) => cover::Waits::NotLocked,
            (false, false) => cover::Waits::ForSomebody,
        };
        cover::view(context, waits).map(Message::Cover)
    } else if let Some(card) = &app.emergency {
        let protocol = app.protocol().map(AsRef::as_ref);
        card.view(context, protocol, app.stage.desk().is_some()).map(Message::Emergency)
    } else {
        in_room(move |room| framed(app, room))
    };
    // What is asked when the window closes tells nothing of the case.
    let seen = |dialog: &&Dialog| {
        app.cover.is_none() || matches!(dialog, Dialog::Leaving | Dialog::Group(_) | Dialog::HalfTyped(_))
    };
    let dialog = app.dialog.as_ref().filter(seen).map(|dialog| match dialog {
        Dialog::Keys => {
            (keys_help::view(context).map(Message::Keys), Message::Keys(keys_help::Message::Closed))
        }
        Dialog::Role(protocol) => {
            (role::view(context, protocol).map(Message::Role), Message::Role(role::Message::Closed))
        }
        Dialog::Keep(keep) => (keep.view(context).map(Message::Keep), Message::Keep(keep::Message::Closed)),
        Dialog::Waiting(waits) => (
            waiting::view(context, waits).map(|message| Message::Vault(vault::Message::Waiting(message))),
            Message::Vault(vault::Message::Waiting(waiting::Message::Later)),
        ),
        Dialog::Passphrase(changing) => (
            changing.view(context).map(|message| Message::Vault(vault::Message::Passphrase(message))),
            Message::Vault(vault::Message::Passphrase(passphrase::Message::Closed)),
        ),
        Dialog::Group(_) => (
            group::closing(context, app.groups.all.unprinted()).map(Message::GroupChosen),
            Message::GroupChosen(group::Closing::Stay),
        ),
        Dialog::HalfTyped(by) => (
            half_typed::closing(context, matches!(by, Forsaking::Window(_))).map(Message::HalfTypedChosen),
            Message::HalfTypedChosen(half_typed::Closing::Stay),
        ),
        Dialog::Leaving => {
            (keep::closing(context).map(Message::Closing), Message::Closing(keep::Closing::Stay))
        }
    });
    let keyed = keys::listen(dialog::over(content, dialog), |command| Some(Message::Asked(command)));
    let copies = keys::on_copy(picked::picked(keyed, app.policy.copying), |kind, text| {
        Message::CopiedByHand(kind, Copied::of(text))
    });
    let cleared = drawn::once_drawn(copies, app.handed.is_to_be_forgotten().then_some(Message::LeavingDrawn));
    let still = caret::still(keys::tab(cleared, Message::Tabbed), app.wish.still);
    let ground = surface::ground(still);
    heard::heard(ground, app.settings.text_size.factor(), app.locale.language().tag())
}

fn framed(app: &App, room: Size) -> Element<'_, Message> {
    let high = room.height >= height::MORE_THAN_ASKED;
    // Before a group there is nothing but the case.
    if let Stage::Desk { desk, part: part @ Part::Lesson } = &app.stage {
        return column![].push(trouble(app)).push(told(app)).push(at_desk::view(app, desk, part)).into();
    }
    let screen = match &app.stage {
        Stage::Desk { desk, part } => at_desk::view(app, desk, part),
        Stage::Beside { shown, .. } => shown.view(app.sight()).map(Message::Screen),
    };
    // What comes and goes above the screen is one thing to the layout: the keyboard stays where it was.
    let above = column![]
        .push(trouble(app))
        .push(two_works(app))
        .push(told(app))
        .push(filed(app))
        .push(sheet(app))
        .push(on_desk(app))
        .push(practising(app, high));
    column![bar(app, room.width, high), surface::divider(), above, container(screen).width(Fill).height(Fill)]
        .into()
}

/// What went wrong, and what to do.
fn trouble(app: &App) -> Option<Element<'_, Message>> {
    let (trouble, locale) = (app.said.trouble.as_ref()?, &app.locale);
    let retry = app.stage.desk().is_some_and(Desk::can_be_tried_again);
    let act = row![]
        .push(retry.then(|| button::secondary(locale.msg_error_retry()).on_press(Message::RetryPressed)))
        .push(button::quiet(locale.msg_word_ok()).on_press(Message::TroubleRead))
        .spacing(gap::SMALL)
        .align_y(iced::Center);
    let says = format!("{} {}", trouble.what, trouble.remedy);
    Some(banner(alert::Level::Danger, says, Some(act.into())))
}

/// That there is other work on the case on the desk, until it is a case of its own.
fn two_works(app: &App) -> Option<Element<'_, Message>> {
    if !app.has_two_works() {
        return None;
    }
    let part = button::secondary(app.locale.msg_two_works_part())
        .id("app.part")
        .on_press(Message::Vault(vault::Message::PartPressed));
    Some(banner(alert::Level::Attention, app.locale.msg_two_works(), Some(part.into())))
}

/// The way back to the case on the desk, from screens that are not about it.
fn on_desk(app: &App) -> Option<Element<'_, Message>> {
    let desk = app.stage.desk().filter(|_| app.stage.is_away())?;
    let resume =
        button::secondary(app.locale.msg_app_resume()).id("app.resume").on_press(Message::ResumePressed);
    // Where fictional cases are shown to a group, the name of a real one is nobody's business.
    let nameless = app.stage.on::<Practice>().is_some() && !desk.open.is_practice();
    let label = if nameless { app.locale.msg_app_unnamed_case() } else { label(app, desk) };
    let says = on_two_lines(label, format!(" · {}", state(app, desk)), text::small);
    // When it was saved changes by itself: nobody needs to hear that.
    Some(alert::standing(alert::Level::Hint, says, Some(resume.into())))
}

/// That this is practice, with its story.
fn practising(app: &App, high: bool) -> Option<Element<'_, Message>> {
    let Stage::Desk { desk, part } = &app.stage else { return None };
    if !desk.open.is_practice() {
        return None;
    }
    let locale = &app.locale;
    // Where there is little room, it is the question's.
    let fictional = if high { locale.msg_practice_banner() } else { locale.msg_practice_banner_short() };
    let says = match desk.open.case().later() {
        None => fictional,
        Some(_) => format!("{fictional} {}", locale.msg_practice_day(locale.date(app.day()))),
    };
    let does = matches!(part, Part::Walk | Part::Review | Part::Papers).then(|| own_case(app, desk));
    let says = banner(alert::Level::Attention, says, does);
    let group = (!matches!(part, Part::Lesson)).then(|| to_group(app, desk)).flatten();
    let in_bar = folded_story(app, high).is_some();
    // Beside a question it is needed; on the papers and the overview it only takes their room.
    let open = high && matches!(part, Part::Walk);
    let story = (!in_bar && !matches!(part, Part::Edition(_))).then(|| story(app, desk, open)).flatten();
    let tell = matches!(part, Part::Walk).then(|| tell(app, desk)).flatten();
    let known = matches!(part, Part::Walk).then(|| known(app, desk)).flatten();
    Some(column![says].push(group).push(story).push(known).push(tell).into())
}

/// What comes to be known before the question in sight, for whoever plays the case alone. Before a group it is on the slide, and
/// whoever makes a case writes it.
fn known<'a>(app: &'a App, desk: &'a Desk) -> Option<Element<'a, Message>> {
    let (locale, story) = (&app.locale, desk.story.as_ref()?);
    if desk.played || desk.making.is_some() || desk.branching.is_some() {
        return None;
    }
    let question = desk.open.protocol().question(desk.walk.question()?)?;
    let answered = desk.open.given(question).is_some();
    let told = told_before(story, &question.id, answered).map(|tell| tell.get(locale.language()));
    let told = told.collect::<Vec<_>>().join(" ");
    if told.is_empty() {
        return None;
    }
    let told = column![text::label(locale.msg_practice_known()), text::body(told)].spacing(gap::TIGHT);
    // Below the words of the story.
    let below =
        Padding { left: gap::LARGE + gap::HUGE, right: gap::LARGE, top: gap::TIGHT, bottom: gap::MEDIUM };
    Some(container(surface::prose(told)).padding(below).into())
}

/// What can be done with a practice case besides playing it: time goes on, and it is kept as a fictional one.
fn own_case<'a>(app: &'a App, desk: &'a Desk) -> Element<'a, Message> {
    let locale = &app.locale;
    let asked = |message| Message::Practised(message);
    let week = button::quiet(locale.msg_practice_week())
        .id("practice.week")
        .on_press(asked(own_cases::Message::WeekPressed));
    let keep = desk.can_be_kept_as_own().then(|| {
        let words = locale.msg_practice_keep_own();
        let keep = if desk.making.is_some() { button::secondary(words) } else { button::quiet(words) };
        Element::from(keep.id("practice.keep-own").on_press(asked(own_cases::Message::KeepPressed)))
    });
    row![Element::from(week)].push(keep).spacing(gap::SMALL).align_y(iced::Center).into()
}

/// What comes to be known before the question in sight, and what a group is asked there, where its maker writes it.
fn tell<'a>(app: &'a App, desk: &'a Desk) -> Option<Element<'a, Message>> {
    let (locale, [tell, ask]) = (&app.locale, desk.making.as_ref()?.fields()?);
    let asked = desk.open.protocol().question(desk.walk.question()?)?.ask.get(locale.language());
    let told = |message| Message::Practised(own_cases::Message::Told(message));
    let tell = field::line(locale.msg_own_case_tell(asked), tell, told)
        .id("own-case.tell")
        .hint(locale.msg_own_case_tell_hint());
    let group = |message| Message::Practised(own_cases::Message::GroupAsked(message));
    let ask = field::line(locale.msg_own_case_ask(), ask, group)
        .id("own-case.ask")
        .hint(locale.msg_own_case_ask_hint());
    let both = [Element::from(tell), Element::from(ask)].map(|line| container(line).width(Fill).into());
    Some(container(row(both).spacing(gap::LARGE)).padding([gap::SMALL, gap::LARGE]).into())
}

/// The way back to the group, from a case that is walked otherwise before it.
fn to_group<'a>(app: &'a App, desk: &'a Desk) -> Option<Element<'a, Message>> {
    let (locale, screen) = (&app.locale, desk.lesson.as_ref()?);
    let branching = desk.branching.map(|branching| {
        let (name, strand) = screen.branch_named(branching.which, locale);
        let says = locale.msg_lesson_branching(&name, branching.at + 1);
        [surface::strand_badge(name, strand), text::muted(says).into()]
    });
    let back = button::secondary(locale.msg_lesson_to_group())
        .id("app.group")
        .shortcut(&Command::Lesson.shortcut())
        .on_press(Message::Asked(Command::Lesson));
    let line = surface::ends(branching.into_iter().flatten().collect(), vec![back.into()]);
    Some(container(line).padding([gap::TIGHT, gap::LARGE]).into())
}

/// A calm word about something that was done, or was not.
fn told(app: &App) -> Option<Element<'_, Message>> {
    let told = app.said.told.as_deref()?;
    let read = button::quiet(app.locale.msg_word_ok())
        .id("app.told")
        .on_press(Message::Vault(vault::Message::ToldRead));
    Some(banner(alert::Level::Hint, told, Some(read.into())))
}

/// Whether the record that was just put on paper is in the patient's own file.
fn filed(app: &App) -> Option<Element<'_, Message>> {
    let _ = app.said.filed.as_ref()?;
    let said = |yes| Message::Vault(vault::Message::FiledSaid(yes));
    let ways = row![
        Element::from(
            button::secondary(app.locale.msg_custody_filed_yes()).id("app.filed").on_press(said(true))
        ),
        Element::from(
            button::quiet(app.locale.msg_custody_filed_no()).id("app.not-filed").on_press(said(false))
        ),
    ];
    let says = app.locale.msg_custody_filed_ask();
    Some(banner(alert::Level::Hint, says, Some(ways.spacing(gap::SMALL).align_y(iced::Center).into())))
}

/// That a recovery sheet lies readable among the papers.
fn sheet(app: &App) -> Option<Element<'_, Message>> {
    let locale = app.said.sheet_lies.then_some(&app.locale)?;
    let said = |remove| Message::Vault(vault::Message::SheetSaid(remove));
    let remove =
        button::secondary(locale.msg_founding_sheet_remove_now()).id("app.sheet.remove").on_press(said(true));
    let later = button::quiet(locale.msg_founding_sheet_later()).id("app.sheet.later").on_press(said(false));
    let ways = row![Element::from(remove), Element::from(later)].spacing(gap::SMALL).align_y(iced::Center);
    Some(banner(alert::Level::Hint, locale.msg_founding_sheet_lies(), Some(ways.into())))
}

/// What unfolds the story of a practice case, in the bar: where there is little room, the question comes first.
fn folded_story(app: &App, high: bool) -> Option<Element<'_, Message>> {
    let Stage::Desk { desk, part } = &app.stage else { return None };
    let shown = desk.open.is_practice() && desk.story.is_some() && !matches!(part, Part::Edition(_));
    let unfold = button::quiet(app.locale.msg_practice_story())
        .id("practice.story")
        .on_press(Message::StoryPressed(true));
    (shown && !desk.story_unfolded.unwrap_or(high)).then(|| unfold.into()).filter(|_| !high)
}

/// The story of a practice case, which can be folded away; `open` is how it stands until somebody did either.
fn story<'a>(app: &'a App, desk: &'a Desk, open: bool) -> Option<Element<'a, Message>> {
    let scenario = desk.story.as_ref()?;
    let unfolded = desk.story_unfolded.unwrap_or(open);
    let told = disclosure(
        "practice.story",
        scenario.title.get(app.locale.language()),
        None,
        unfolded,
        Message::StoryPressed(!unfolded),
        || practice::story(scenario, app.context()),
    );
    Some(container(surface::prose(told)).padding([gap::TIGHT, gap::LARGE]).into())
}

fn label(app: &App, desk: &Desk) -> String {
    let label = desk.open.case().state().label.trim();
    if label.is_empty() { app.locale.msg_app_unnamed_case() } else { app.locale.msg_app_case(label) }
}

/// The bar along the top; where there is little room, the case has a line of its own below it. What it is called gives way.
fn bar(app: &App, room: f32, high: bool) -> Element<'_, Message> {
    let locale = &app.locale;
    let home = button::quiet(locale.msg_app_title()).id("app.home").on_press(Message::HomePressed);
    let case = app
        .stage
        .desk()
        .filter(|_| !app.stage.is_away())
        // A fictional case that is being made has a name of its own, and a real one is nobody's business there.
        .filter(|desk| app.stage.on::<OwnCase>().is_none() || desk.open.is_practice())
        // Above the screen of another case its name would mislead.
        .filter(|desk| match (app.stage.on::<Custody>(), &desk.keeping) {
            (Some(screen), Keeping::Vault { id, .. }) => screen.about().id == *id,
            (Some(_), Keeping::Memory) => false,
            (None, _) => true,
        })
        .map(|desk| match folded_story(app, high) {
            Some(story) => vec![story],
            None => vec![shortened(label(app, desk), text::small_label), kept(app, desk)],
        });
    let asked = |command: Command| Message::Asked(command);
    let settings = (app.stage.on::<Start>().is_none() && app.stage.on::<Settings>().is_none()).then(|| {
        button::quiet(locale.msg_app_settings()).id("app.settings").on_press(asked(Command::Settings)).into()
    });
    let hide = button::secondary(locale.msg_app_hide())
        .shortcut(&Command::Cover.shortcut())
        .id("app.hide")
        .on_press(asked(Command::Cover));
    let danger = button::danger(locale.msg_app_danger())
        .shortcut(&Command::Emergency.shortcut())
        .id("app.danger")
        .on_press(asked(Command::Emergency));
    let always: Vec<Element<'_, Message>> = vec![hide.into(), danger.into()];
    let home: Element<'_, Message> = home.into();
    let case: Vec<_> = case.into_iter().flatten().collect();
    // A folded story is one short button; a name with how it is kept needs more.
    let one_line = if case.len() > 1 { width::BAR_WITH_CASE } else { width::TWO_COLUMNS };
    if room < one_line {
        // In a low window the question comes first; the start and a key lead to the settings too.
        let settings = settings.filter(|_| high);
        let below = (!case.is_empty() || settings.is_some())
            .then(|| surface::line(case, settings.into_iter().collect()));
        return surface::bar(column![surface::line(vec![home], always)].push(below).spacing(gap::TIGHT));
    }
    let left = [home].into_iter().chain(case).collect();
    surface::bar(surface::line(left, settings.into_iter().chain(always).collect()))
}

/// Whether the case on the desk is kept, in words.
fn state(app: &App, desk: &Desk) -> String {
    let locale = &app.locale;
    match &desk.keeping {
        Keeping::Memory => locale.msg_app_only_in_memory(),
        Keeping::Vault { writing: Writing::Busy | Writing::Behind, .. } => locale.msg_app_saving(),
        Keeping::Vault { .. } if desk.unrecorded => locale.msg_app_unsaved(),
        Keeping::Vault { writing: Writing::Idle, at, .. } if waits(app, desk) => match at {
            Some(at) => {
                let time = app.environment.clock.local(*at).time();
                locale.msg_app_waits_in_inbox_at(locale.time(time))
            }
            None => locale.msg_app_waits_in_inbox(),
        },
        Keeping::Vault { writing: Writing::Idle, at: Some(at), .. } => {
            let time = app.environment.clock.local(*at).time();
            locale.msg_app_saved_at(locale.time(time))
        }
        Keeping::Vault { writing: Writing::Idle | Writing::Failed, .. } => locale.msg_app_unsaved(),
    }
}

/// Whether the case on the desk waits for the vault to be unlocked.
fn waits(app: &App, desk: &Desk) -> bool {
    !desk.open.is_practice() && app.standing() == Standing::Locked
}

fn told_state<'a>(app: &App, desk: &Desk) -> Element<'a, Message> {
    container(text::muted(state(app, desk))).max_width(width::STATE).into()
}

/// The same, with the button that keeps it.
fn kept<'a>(app: &'a App, desk: &'a Desk) -> Element<'a, Message> {
    let locale = &app.locale;
    match &desk.keeping {
        // There the keeping is being done.
        Keeping::Memory if app.stage.on::<Founding>().is_some() => text::muted(state(app, desk)).into(),
        Keeping::Memory => row![
            told_state(app, desk),
            button::quiet(locale.msg_word_keep()).id("app.keep").on_press(Message::Asked(Command::Keep)),
        ]
        .spacing(gap::SMALL)
        .align_y(iced::Center)
        .into(),
        Keeping::Vault { .. } if desk.can_be_tried_again() => {
            text::toned(state(app, desk), alert::Level::Danger).into()
        }
        Keeping::Vault { .. } => {
            let real = !desk.open.is_practice();
            let unnamed = desk.open.case().state().label.trim().is_empty();
            let name = unnamed.then(|| {
                Element::from(
                    button::quiet(locale.msg_app_name_it())
                        .id("app.name")
                        .on_press(Message::Asked(Command::Keep)),
                )
            });
            let elsewhere = app.stage.on::<Custody>().is_none();
            let manage = (real && elsewhere && app.standing() == Standing::Open).then(|| {
                Element::from(
                    button::quiet(locale.msg_app_manage())
                        .id("app.manage")
                        .on_press(Message::Vault(vault::Message::CustodyPressed)),
                )
            });
            row![told_state(app, desk)]
                .push(name)
                .push(manage)
                .spacing(gap::SMALL)
                .align_y(iced::Center)
                .into()
        }
    }
}

/// The icon of the window: 64 by 64 pixels, as they are in the file.
pub(super) fn icon() -> Option<window::Icon> {
    const SIDE: u32 = 64;
    let pixels = include_bytes!("../../../assets/icon-64.rgba");
    window::icon::from_rgba(pixels.to_vec(), SIDE, SIDE).ok() // a window without an icon is a window
}
