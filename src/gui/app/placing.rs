//! How large the window opens, and where: as it was left, where that still fits, and never larger than the screen.
//! Everything here is in points of the system; the window itself reckons in points of the text, which may be larger.

use std::time::Duration;

use iced::{Point, Size, Task, window};

use super::App;
use super::paper::later;
use crate::gui::access::reader;
use crate::gui::away::away;
use crate::vault::{Placed, Settings as Values};

/// As large as it was designed, where nothing was remembered.
const DESIGNED: Size = Size::new(1180.0, 780.0);
/// What the desktop keeps of the height of a screen: a panel, and the title of the window.
const KEPT: f32 = 64.0;

/// The size and the place to open at.
pub(super) fn opens_at(kept: &Values) -> (Size, window::Position) {
    let Values { window, text_size, .. } = kept;
    let (size, at) = match *window {
        Some(Placed { x, y, width, height }) => {
            let at = Point::new(f32::from(x), f32::from(y));
            (Size::new(f32::from(width), f32::from(height)), window::Position::Specific(at))
        }
        None => (DESIGNED, window::Position::Default),
    };
    // A window that opens is made so much larger as its text is; the screen is not.
    (Size::new(size.width / text_size.factor(), size.height / text_size.factor()), at)
}

/// What happened to where the window stands.
#[derive(Debug, Clone)]
pub enum Message {
    /// The window is there.
    Opened(window::Id),
    /// A window that was opened was measured.
    Measured(Measured),
    /// Where the window is now.
    Moved(Measured),
}

/// The window as it is, and the screen it is on.
#[derive(Debug, Clone, Copy)]
pub struct Measured {
    id: window::Id,
    size: Size,
    at: Option<Point>,
    screen: Option<Size>,
}

/// So long after it opened out of sight the window is shown, whatever came of what it waits for.
const SHOWN: Duration = Duration::from_secs(2);

/// Brings a window in sight that waits for a screen reader to be listened to.
fn shown(id: window::Id) -> Task<Message> {
    if !reader::MEETS_WINDOW {
        return Task::none();
    }
    let show = move |()| window::set_mode(id, window::Mode::Windowed);
    Task::batch([reader::meet(id).then(show), Task::perform(later(SHOWN), |()| ()).then(show)])
}

fn measured(id: window::Id) -> Task<Measured> {
    window::size(id).then(move |size| {
        window::position(id)
            .then(move |at| window::monitor_size(id).map(move |screen| Measured { id, size, at, screen }))
    })
}

/// Looks where the window is now.
pub(super) fn look() -> Task<Message> {
    window::latest().and_then(measured).map(Message::Moved)
}

/// As much of a size as the screen has room for.
fn fitted(size: Size, screen: Size) -> Size {
    Size::new(size.width.min(screen.width), size.height.min((screen.height - KEPT).max(KEPT)))
}

/// Whether the whole window would be on the screen.
fn fits_at(at: Point, size: Size, screen: Size) -> bool {
    at.x >= 0.0 && at.y >= 0.0 && at.x + size.width <= screen.width && at.y + size.height <= screen.height
}

impl App {
    pub(super) fn placed(&mut self, message: Message) -> Task<Message> {
        match message {
            Message::Opened(id) => Task::batch([shown(id), measured(id).map(Message::Measured)]),
            Message::Measured(measured) => self.fit(measured),
            Message::Moved(measured) => self.moved(measured),
        }
    }

    /// A window that was opened larger than its screen becomes smaller; one that would stand beside it comes back.
    fn fit(&self, Measured { id, size, at, screen }: Measured) -> Task<Message> {
        let Some(screen) = screen else { return Task::none() };
        let zoom = self.settings.text_size.factor();
        let points = |size: Size| Size::new(size.width * zoom, size.height * zoom);
        let (now, room) = (points(size), points(screen));
        let wanted = fitted(now, room);
        let smaller = if wanted == now {
            Task::none()
        } else {
            window::resize(id, Size::new(wanted.width / zoom, wanted.height / zoom))
        };
        let stays = at.is_none_or(|at| fits_at(Point::new(at.x * zoom, at.y * zoom), wanted, room));
        let back = if stays { Task::none() } else { window::move_to(id, Point::ORIGIN) };
        smaller.chain(back)
    }

    /// Remembers where the window is, if that is not where it was.
    fn moved(&mut self, Measured { size, at, .. }: Measured) -> Task<Message> {
        if !self.settings_read {
            // Nobody asked for anything, so the file that could not be read stays as it is.
            return Task::none();
        }
        let zoom = self.settings.text_size.factor();
        // Where the system does not tell the place, the size is remembered all the same.
        let at = at.unwrap_or(Point::ORIGIN);
        let placed = Placed::of(at.x * zoom, at.y * zoom, size.width * zoom, size.height * zoom);
        if self.settings.window == Some(placed) {
            return Task::none();
        }
        let before = self.settings.clone();
        self.settings.window = Some(placed);
        let Some(vault) = self.environment.vault_at_hand().cloned() else { return Task::none() };
        let after = self.settings.clone();
        // That the window opens elsewhere next time is no loss to tell of.
        Task::future(away(move || drop(vault.settings().change(&before, &after)))).discard()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LAPTOP: Size = Size::new(1366.0, 768.0);

    #[test]
    fn a_window_is_never_larger_than_its_screen() {
        assert_eq!(fitted(DESIGNED, Size::new(1920.0, 1080.0)), DESIGNED);
        assert_eq!(fitted(DESIGNED, LAPTOP), Size::new(1180.0, 704.0));
        // 1280 by 860 at 150 percent.
        assert_eq!(fitted(DESIGNED, Size::new(853.0, 573.0)), Size::new(853.0, 509.0));
    }

    #[test]
    fn a_place_beside_the_screen_is_not_gone_back_to() {
        let size = fitted(DESIGNED, LAPTOP);
        assert!(fits_at(Point::new(100.0, 40.0), size, LAPTOP));
        assert!(!fits_at(Point::new(1400.0, 40.0), size, LAPTOP));
        assert!(!fits_at(Point::new(-300.0, 40.0), size, LAPTOP));
        assert!(!fits_at(Point::new(400.0, 40.0), size, LAPTOP));
    }
}
