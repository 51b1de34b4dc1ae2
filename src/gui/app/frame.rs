//! The frame around every screen: the bar with the case and the emergency, banners, dialogs, the cover.

use std::path::Path;

use iced::widget::{column, container, row};
use iced::{Element, Fill, window};

use super::{App, Dialog, Message, Screen};
use crate::gui::desk::Desk;
use crate::gui::keeping::{Keeping, Writing};
use crate::gui::screen::{cover, keep, keys as keys_help, library, practice};
use crate::gui::shortcuts::{self, Command};
use crate::gui::theme::measure::gap;
use crate::gui::widget::alert::{self, banner};
use crate::gui::widget::disclosure::disclosure;
use crate::gui::widget::responsive::{Columns, responsive};
use crate::gui::widget::{button, dialog, keys, surface, text};

/// Draws the window.
pub(super) fn view(app: &App) -> Element<'_, Message> {
    let context = app.context();
    let content: Element<'_, Message> = if app.covered {
        cover::view(context).map(Message::Cover)
    } else if let Some(card) = &app.emergency {
        let protocol = app.protocol().map(AsRef::as_ref);
        card.view(context, protocol, app.desk.is_some()).map(Message::Emergency)
    } else {
        responsive(move |columns| framed(app, columns))
    };
    let dialog = (!app.covered).then_some(app.dialog.as_ref()).flatten().map(|dialog| match dialog {
        Dialog::Keys => {
            (keys_help::view(context).map(Message::Keys), Message::Keys(keys_help::Message::Closed))
        }
        Dialog::Keep(keep) => (keep.view(context).map(Message::Keep), Message::Keep(keep::Message::Closed)),
        Dialog::Leaving => {
            (keep::closing(context).map(Message::Closing), Message::Closing(keep::Closing::Stay))
        }
    });
    let keyed = keys::shortcuts(
        dialog::over(content, dialog),
        shortcuts::table()
            .into_iter()
            .map(|(shortcut, command)| (shortcut, Message::Asked(command)))
            .collect(),
    );
    surface::ground(keys::tab(keyed, Message::Tabbed))
}

fn framed(app: &App, columns: Columns) -> Element<'_, Message> {
    let context = app.context();
    let locale = &app.locale;
    let screen = match (&app.screen, &app.desk) {
        (Screen::Start(start), _) => start.view(context, &app.cases, &app.offered).map(Message::Start),
        (Screen::Practice(practice), _) => {
            practice.view(context, &app.cases, &app.offered).map(Message::Practice)
        }
        (Screen::Library(library), _) => library.view(context, shelf(app)).map(Message::Library),
        (Screen::Walk, Some(desk)) => desk.walk.view(&desk.open, context).map(Message::Walk),
        (Screen::Review, Some(desk)) => desk.review.view(context, &desk.open, &app.zone).map(Message::Review),
        (Screen::Papers, Some(desk)) => {
            desk.papers.view(context, &desk.open, &desk.review).map(Message::Papers)
        }
        (Screen::Settings { screen, .. }, _) => {
            let roles = app.protocol().map_or(&[][..], |protocol| &protocol.head.roles);
            let folder = app.environment.vault.as_ref().map_or(Path::new("–"), |vault| vault.folder());
            screen.view(context, &app.settings, roles, folder).map(Message::Settings)
        }
        (Screen::Numbers { screen, .. }, _) => screen.view(context).map(Message::Numbers),
        (Screen::Edition(edition), Some(desk)) => edition.view(context, &desk.open).map(Message::Edition),
        (Screen::Walk | Screen::Review | Screen::Papers | Screen::Edition(_), None) => column![].into(),
    };
    let mut page = column![bar(app, columns), surface::divider()];
    if let Some(trouble) = &app.trouble {
        let retry = app
            .desk
            .as_ref()
            .is_some_and(|desk| matches!(&desk.keeping, Keeping::Vault { writing: Writing::Failed, .. }));
        let act = row![]
            .push(retry.then(|| button::secondary(locale.msg_error_retry()).on_press(Message::RetryPressed)))
            .push(button::quiet(locale.msg_word_ok()).on_press(Message::TroubleRead))
            .spacing(gap::SMALL);
        let says = format!("{} {}", trouble.what, trouble.remedy);
        page = page.push(banner(alert::Level::Danger, says, Some(act.into())));
    }
    if let Some(desk) = app
        .desk
        .as_ref()
        .filter(|_| matches!(app.screen, Screen::Start(_) | Screen::Practice(_) | Screen::Library(_)))
    {
        let resume =
            button::secondary(locale.msg_app_resume()).id("app.resume").on_press(Message::ResumePressed);
        let says = format!("{} · {}", label(app, desk), state(app, desk));
        page = page.push(banner(alert::Level::Hint, says, Some(resume.into())));
    }
    let at_case = matches!(app.screen, Screen::Walk | Screen::Review | Screen::Papers | Screen::Edition(_));
    if let Some(desk) = app.desk.as_ref().filter(|desk| at_case && desk.open.is_practice()) {
        page = page.push(banner(alert::Level::Attention, locale.msg_practice_banner(), None));
        page = page.push((!matches!(app.screen, Screen::Edition(_))).then(|| story(app, desk)).flatten());
    }
    page.push(container(screen).width(Fill).height(Fill)).into()
}

/// What the library shows.
fn shelf(app: &App) -> library::Shelf<'_> {
    library::Shelf {
        offered: &app.offered,
        folder: app.environment.vault.as_ref().ok().map(|vault| vault.protocol_folder()),
        at_desk: app.desk.is_some(),
    }
}

/// The story of a practice case, which can be folded away.
fn story<'a>(app: &'a App, desk: &'a Desk) -> Option<Element<'a, Message>> {
    let scenario = desk.story.as_ref()?;
    let told = disclosure(
        "practice.story",
        scenario.title.get(app.locale.language()),
        None,
        desk.story_unfolded,
        Message::StoryPressed,
        || practice::story(scenario, app.context()),
    );
    Some(container(told).padding([gap::TIGHT, gap::LARGE]).into())
}

fn label(app: &App, desk: &Desk) -> String {
    let label = desk.open.case().state().label.trim();
    if label.is_empty() { app.locale.msg_app_unnamed_case() } else { app.locale.msg_app_case(label) }
}

/// The bar along the top; where there is little room, the case has a line of its own below it.
fn bar(app: &App, columns: Columns) -> Element<'_, Message> {
    let locale = &app.locale;
    let home = button::quiet(locale.msg_app_title()).id("app.home").on_press(Message::HomePressed);
    let case = app
        .desk
        .as_ref()
        .filter(|_| !matches!(app.screen, Screen::Start(_) | Screen::Practice(_) | Screen::Library(_)))
        .map(|desk| [text::small_label(label(app, desk)).into(), kept(app, desk)]);
    let asked = |command: Command| Message::Asked(command);
    let settings = (!matches!(app.screen, Screen::Start(_) | Screen::Settings { .. })).then(|| {
        button::quiet(locale.msg_app_settings()).id("app.settings").on_press(asked(Command::Settings)).into()
    });
    let shortcut = |button: button::Button<'static, Message>, command: Command| match command.shortcut() {
        Some(shortcut) => button.shortcut(&shortcut),
        None => button,
    };
    let hide = shortcut(button::secondary(locale.msg_app_hide()), Command::Cover)
        .id("app.hide")
        .on_press(asked(Command::Cover));
    let danger = shortcut(button::danger(locale.msg_app_danger()), Command::Emergency)
        .id("app.danger")
        .on_press(asked(Command::Emergency));
    let always: Vec<Element<'_, Message>> = vec![hide.into(), danger.into()];
    let home: Element<'_, Message> = home.into();
    if columns == Columns::One {
        let below: Vec<_> = case.into_iter().flatten().collect();
        let below = (!below.is_empty() || settings.is_some())
            .then(|| surface::ends(below, settings.into_iter().collect()));
        let lines = column![surface::ends(vec![home], always)].push(below).spacing(gap::TIGHT);
        return surface::bar(lines);
    }
    let left: Vec<_> = [home].into_iter().chain(case.into_iter().flatten()).collect();
    let right: Vec<_> = settings.into_iter().chain(always).collect();
    surface::bar(surface::ends(left, right))
}

/// Whether the case on the desk is kept, in words.
fn state(app: &App, desk: &Desk) -> String {
    let locale = &app.locale;
    match &desk.keeping {
        Keeping::Memory => locale.msg_app_only_in_memory(),
        Keeping::Vault { writing: Writing::Busy | Writing::Behind, .. } => locale.msg_app_saving(),
        Keeping::Vault { writing: Writing::Idle, at: Some(at), .. } => {
            let time = app.environment.clock.local(*at).time();
            locale.msg_app_saved_at(locale.time(time))
        }
        Keeping::Vault { writing: Writing::Idle | Writing::Failed, .. } => locale.msg_app_unsaved(),
    }
}

/// The same, with the button that keeps it.
fn kept<'a>(app: &'a App, desk: &'a Desk) -> Element<'a, Message> {
    let locale = &app.locale;
    match &desk.keeping {
        Keeping::Memory => row![
            text::muted(state(app, desk)),
            button::quiet(locale.msg_word_keep()).id("app.keep").on_press(Message::Asked(Command::Keep)),
        ]
        .spacing(gap::SMALL)
        .align_y(iced::Center)
        .into(),
        Keeping::Vault { writing: Writing::Failed, .. } => {
            text::toned(state(app, desk), alert::Level::Danger).into()
        }
        Keeping::Vault { .. } => text::muted(state(app, desk)).into(),
    }
}

/// The icon of the window: 64 by 64 pixels, as they are in the file.
pub(super) fn icon() -> Option<window::Icon> {
    const SIDE: u32 = 64;
    let pixels = include_bytes!("../../../assets/icon-64.rgba");
    window::icon::from_rgba(pixels.to_vec(), SIDE, SIDE).ok()
}
