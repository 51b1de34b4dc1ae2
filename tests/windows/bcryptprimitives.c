/* Wine 8 has no bcryptprimitives.dll, and the standard library of Rust asks it for random bytes. Windows 10 and 11 have it:
   this one is put into the folder of Wine only, and ships with nothing. */
#include <windows.h>

BOOLEAN NTAPI SystemFunction036(PVOID room, ULONG length);

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE room, SIZE_T length)
{
    while (length) {
        ULONG part = length > 65536 ? 65536 : (ULONG)length;
        if (!SystemFunction036(room, part))
            return FALSE;
        room += part;
        length -= part;
    }
    return TRUE;
}
