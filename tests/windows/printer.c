/* Gives Wine a printer that writes PostScript into a file: `printer.exe PPD FILE`, both as Windows and as Unix name them. */
#include <stdio.h>
#include <windows.h>
#include <winspool.h>

int wmain(int count, WCHAR **words)
{
    WCHAR name[] = L"Proef", driver[] = L"wineps.drv", raw[] = L"RAW", how[] = L"WinPrint", none[] = L"";
    DRIVER_INFO_3W means = { 0 };
    PRINTER_INFO_2W printer = { 0 };
    HANDLE made;

    if (count != 3)
        return 2;
    means.cVersion = 3;
    means.pName = name;
    means.pDriverPath = means.pConfigFile = driver;
    means.pDataFile = words[1];
    means.pDefaultDataType = raw;
    if (!AddPrinterDriverExW(NULL, 3, (BYTE *)&means, APD_COPY_NEW_FILES | APD_COPY_FROM_DIRECTORY))
        fprintf(stderr, "no driver: %lu\n", GetLastError());
    printer.pPrinterName = printer.pDriverName = name;
    printer.pPortName = words[2];
    printer.pPrintProcessor = how;
    printer.pDatatype = raw;
    printer.pComment = printer.pLocation = printer.pSepFile = printer.pShareName = printer.pParameters = none;
    made = AddPrinterW(NULL, 2, (BYTE *)&printer);
    if (!made) {
        fprintf(stderr, "no printer: %lu\n", GetLastError());
        return 1;
    }
    ClosePrinter(made);
    return SetDefaultPrinterW(name) ? 0 : 1;
}
