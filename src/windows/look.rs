//! How the user of Windows wishes windows to look.

use windows_sys::Win32::System::Registry::{HKEY_CURRENT_USER, RRF_RT_REG_DWORD, RegGetValueW};
use windows_sys::Win32::UI::Accessibility::{HCF_HIGHCONTRASTON, HIGHCONTRASTW};
use windows_sys::Win32::UI::WindowsAndMessaging::{SPI_GETHIGHCONTRAST, SystemParametersInfoW};

use super::wide;

/// Whether programs are asked to be dark.
pub(crate) fn dark() -> bool {
    let key = wide(r"Software\Microsoft\Windows\CurrentVersion\Themes\Personalize");
    let name = wide("AppsUseLightTheme");
    let (mut light, mut size) = (1_u32, 4_u32);
    // SAFETY: both names end with a zero, and four bytes are what it is told there is room for.
    let told = unsafe {
        RegGetValueW(
            HKEY_CURRENT_USER,
            key.as_ptr(),
            name.as_ptr(),
            RRF_RT_REG_DWORD,
            std::ptr::null_mut(),
            (&raw mut light).cast(),
            &raw mut size,
        )
    };
    told == 0 && light == 0
}

/// Whether high contrast is on.
pub(crate) fn high_contrast() -> bool {
    let Ok(size) = u32::try_from(size_of::<HIGHCONTRASTW>()) else { return false };
    let mut contrast = HIGHCONTRASTW { cbSize: size, dwFlags: 0, lpszDefaultScheme: std::ptr::null_mut() };
    // SAFETY: it writes one of these, whose size it is told twice.
    let told = unsafe { SystemParametersInfoW(SPI_GETHIGHCONTRAST, size, (&raw mut contrast).cast(), 0) };
    told != 0 && contrast.dwFlags & HCF_HIGHCONTRASTON != 0
}
