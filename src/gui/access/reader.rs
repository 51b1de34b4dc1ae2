//! The way to the screen reader of the system. What it asks comes from a thread of its own, waits here and wakes the
//! window. On Linux it speaks over the session bus, and needs no window for that; on Windows it asks the window itself, which
//! must be met before anybody sees it; on macOS nobody listens yet.

use std::cell::RefCell;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use accesskit::{
    Action, ActionData, ActionHandler, ActionRequest, ActivationHandler, DeactivationHandler, TextSelection,
    TreeUpdate,
};
use iced::futures::channel::mpsc;
use iced::futures::{SinkExt as _, Stream, StreamExt as _};
use iced::{Point, Size, Subscription, Task, window};

use super::walk::Request;
use super::{Asked, node};

static ASKED: Mutex<Vec<Request>> = Mutex::new(Vec::new());
/// The next tree must be whole: somebody began to listen.
static WHOLE: AtomicBool = AtomicBool::new(true);
static WAKE: Mutex<Option<mpsc::Sender<Woken>>> = Mutex::new(None);

thread_local! {
    /// On the thread of the window.
    static ADAPTER: RefCell<Option<system::Adapter>> = const { RefCell::new(None) };
}

/// Why the window is drawn anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Woken {
    /// Somebody began to listen.
    Listening,
    /// Somebody asked something: as good as a key.
    Asked,
}

#[derive(Clone)]
struct Listener;

impl ActivationHandler for Listener {
    fn request_initial_tree(&mut self) -> Option<TreeUpdate> {
        WHOLE.store(true, Ordering::SeqCst);
        wake(Woken::Listening);
        None
    }
}

impl ActionHandler for Listener {
    fn do_action(&mut self, request: ActionRequest) {
        let what = match (request.action, request.data) {
            (Action::Click | Action::Expand | Action::Collapse, _) => Asked::Press,
            (Action::Focus, _) => Asked::Here,
            (Action::SetValue, Some(ActionData::Value(text))) => Asked::Write(text.into()),
            (
                Action::SetTextSelection,
                Some(ActionData::SetTextSelection(TextSelection { anchor, focus })),
            ) => {
                let spot = |at| node::spot(request.target_node.0, at);
                let (Some(anchor), Some(focus)) = (spot(&anchor), spot(&focus)) else { return };
                Asked::Select(anchor, focus)
            }
            _ => return,
        };
        let request = Request { of: request.target_node.0, what };
        ASKED.lock().unwrap_or_else(PoisonError::into_inner).push(request);
        wake(Woken::Asked);
    }
}

impl DeactivationHandler for Listener {
    fn deactivate_accessibility(&mut self) {
        // The next frame finds that nobody listens, and forgets what was said.
        wake(Woken::Listening);
    }
}

fn wake(why: Woken) {
    if let Some(wake) = WAKE.lock().unwrap_or_else(PoisonError::into_inner).as_mut() {
        #[expect(
            clippy::let_underscore_must_use,
            reason = "a full channel wakes the window as well, and a closed one has no window"
        )]
        let _ = wake.try_send(why);
    }
}

/// Tells when the window must be drawn anew because a reader came or asked for something.
pub(crate) fn woken() -> Subscription<Woken> {
    Subscription::run(listen)
}

fn listen() -> impl Stream<Item = Woken> {
    iced::stream::channel(8, async |mut output: mpsc::Sender<Woken>| {
        let (sender, mut receiver) = mpsc::channel(8);
        *WAKE.lock().unwrap_or_else(PoisonError::into_inner) = Some(sender);
        // What was asked before anybody could be woken.
        let mut why = Some(Woken::Listening);
        while let Some(woken) = why {
            if output.send(woken).await.is_err() {
                return; // the window is gone
            }
            why = receiver.next().await;
        }
    })
}

/// What was asked since the last time.
pub(crate) fn asked() -> Vec<Request> {
    std::mem::take(&mut *ASKED.lock().unwrap_or_else(PoisonError::into_inner))
}

fn with(act: impl FnOnce(&mut system::Adapter)) {
    ADAPTER.with_borrow_mut(|adapter| {
        if let Some(adapter) = adapter {
            act(adapter);
        }
    });
}

/// Sends a tree if anybody listens; whether anybody does. `tree` is told whether it must be whole.
pub(crate) fn tell(tree: impl FnOnce(bool) -> TreeUpdate) -> bool {
    let mut told = false;
    with(|adapter| {
        adapter.update(|| {
            told = true;
            tree(WHOLE.swap(false, Ordering::SeqCst))
        });
    });
    told
}

pub(crate) fn focused(yes: bool) {
    with(|adapter| adapter.focused(yes));
}

pub(crate) fn bounds(at: Point, size: Size, scale: f32) {
    with(|adapter| adapter.bounds(at, size, scale));
}

/// Begins to listen for readers, on the thread of the window and before it opens, so that nothing about it is missed.
pub(crate) fn begin() {
    ADAPTER.set(system::Adapter::new());
}

/// Whether the window opens out of sight, until it was met.
pub(crate) const MEETS_WINDOW: bool = cfg!(windows);

/// Begins to listen at the window that opened out of sight, where readers ask windows.
pub(crate) fn meet(id: window::Id) -> Task<()> {
    window::run(id, |window| ADAPTER.with_borrow_mut(|adapter| system::meet(adapter, window)))
}

#[cfg(windows)]
mod system {
    use accesskit::TreeUpdate;
    use accesskit_windows::{HWND, SubclassingAdapter};
    use iced::window::Window;
    use iced::window::raw_window_handle::RawWindowHandle;
    use iced::{Point, Size};

    use super::Listener;

    pub(super) struct Adapter(SubclassingAdapter);

    /// Nobody may have seen the window yet: of one that is in sight, readers know already that it says nothing.
    pub(super) fn meet(adapter: &mut Option<Adapter>, window: &dyn Window) {
        let Ok(handle) = window.window_handle() else { return };
        let RawWindowHandle::Win32(handle) = handle.as_raw() else { return };
        let window = handle.hwnd.get();
        if !crate::windows::is_in_sight(window) {
            *adapter = Some(Adapter(SubclassingAdapter::new(HWND(window as *mut _), Listener, Listener)));
        }
    }

    impl Adapter {
        /// There is no window yet.
        pub(super) const fn new() -> Option<Self> {
            None
        }

        pub(super) fn update(&mut self, tree: impl FnOnce() -> TreeUpdate) {
            if let Some(events) = self.0.update_if_active(tree) {
                events.raise();
            }
        }

        /// It sees for itself where the keyboard is.
        pub(super) const fn focused(&mut self, _: bool) {}

        /// It sees for itself where the window stands.
        pub(super) const fn bounds(&mut self, _: Point, _: Size, _: f32) {}
    }
}

#[cfg(target_os = "linux")]
mod system {
    use accesskit::{Rect, TreeUpdate};
    use iced::window::Window;
    use iced::{Point, Size};

    use super::Listener;

    pub(super) struct Adapter(accesskit_unix::Adapter);

    /// Readers were listened to before there was a window.
    pub(super) const fn meet(_: &mut Option<Adapter>, _: &dyn Window) {}

    impl Adapter {
        /// Without a session bus nobody can listen, and it does nothing.
        #[expect(clippy::unnecessary_wraps, reason = "not every system has one")]
        pub(super) fn new() -> Option<Self> {
            Some(Self(accesskit_unix::Adapter::new(Listener, Listener, Listener)))
        }

        pub(super) fn update(&mut self, tree: impl FnOnce() -> TreeUpdate) {
            self.0.update_if_active(tree);
        }

        pub(super) fn focused(&mut self, yes: bool) {
            self.0.update_window_focus_state(yes);
        }

        pub(super) fn bounds(&mut self, at: Point, size: Size, scale: f32) {
            let [x, y, width, height] = [at.x, at.y, size.width, size.height].map(|n| f64::from(n * scale));
            let rect = Rect::new(x, y, x + width, y + height);
            self.0.set_root_window_bounds(rect, rect);
        }
    }
}

#[cfg(not(any(target_os = "linux", windows)))]
mod system {
    use accesskit::TreeUpdate;
    use iced::window::Window;
    use iced::{Point, Size};

    /// Nobody listens here yet.
    pub(super) enum Adapter {}

    pub(super) const fn meet(_: &mut Option<Adapter>, _: &dyn Window) {}

    impl Adapter {
        pub(super) const fn new() -> Option<Self> {
            None
        }

        pub(super) fn update(&mut self, _: impl FnOnce() -> TreeUpdate) {
            match *self {}
        }

        pub(super) fn focused(&mut self, _: bool) {
            match *self {}
        }

        pub(super) fn bounds(&mut self, _: Point, _: Size, _: f32) {
            match *self {}
        }
    }
}
