; For one user, without an administrator. `.ci/windows` gives VERSION, FILES (where the program lies) and OUT.
Target amd64-unicode
Unicode true
ManifestDPIAware true
!include "MUI2.nsh"
Name "Weegwijzer"
OutFile "${OUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\Weegwijzer"
InstallDirRegKey HKCU "Software\Weegwijzer" "InstallDir"
SetCompressor /SOLID lzma
!define MUI_ICON "${FILES}/weegwijzer.ico"
!define MUI_UNICON "${FILES}/weegwijzer.ico"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Dutch"
!insertmacro MUI_LANGUAGE "English"
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=${LANG_DUTCH} "ProductName" "Weegwijzer"
VIAddVersionKey /LANG=${LANG_DUTCH} "FileDescription" "Installatie van Weegwijzer"
VIAddVersionKey /LANG=${LANG_DUTCH} "FileVersion" "${VERSION}.0"
VIAddVersionKey /LANG=${LANG_DUTCH} "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=${LANG_DUTCH} "LegalCopyright" "EUPL-1.2"
LangString RUNNING ${LANG_DUTCH} "Weegwijzer staat nog open, of een ander programma houdt het vast. Sluit het en probeer het opnieuw."
LangString RUNNING ${LANG_ENGLISH} "Weegwijzer is still open, or another program holds on to it. Close it and try again."
!define UNINST "Software\Microsoft\Windows\CurrentVersion\Uninstall\Weegwijzer"

; A program that runs cannot be replaced or removed: said before anything is changed. Silent, it ends with 3.
!macro NotWhileItRuns
  IfFileExists "$INSTDIR\weegwijzer.exe" 0 free
  ClearErrors
  FileOpen $0 "$INSTDIR\weegwijzer.exe" a
  IfErrors 0 unheld
  MessageBox MB_OK|MB_ICONINFORMATION "$(RUNNING)" /SD IDOK
  SetErrorLevel 3
  Quit
  unheld:
  FileClose $0
  free:
!macroend

Section
  !insertmacro NotWhileItRuns
  SetOutPath "$INSTDIR"
  File "${FILES}/weegwijzer.exe"
  File "/oname=LICENTIE.txt" "${FILES}/LICENSE"
  File "${FILES}/licences.tsv"
  CreateShortcut "$SMPROGRAMS\Weegwijzer.lnk" "$INSTDIR\weegwijzer.exe"
  WriteRegStr HKCU "Software\Weegwijzer" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "${UNINST}" "DisplayName" "Weegwijzer"
  WriteRegStr HKCU "${UNINST}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINST}" "DisplayIcon" "$INSTDIR\weegwijzer.exe"
  WriteRegStr HKCU "${UNINST}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINST}" "UninstallString" '"$INSTDIR\verwijder.exe"'
  WriteRegStr HKCU "${UNINST}" "QuietUninstallString" '"$INSTDIR\verwijder.exe" /S'
  WriteRegDWORD HKCU "${UNINST}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINST}" "NoRepair" 1
  WriteUninstaller "$INSTDIR\verwijder.exe"
SectionEnd

Section "Uninstall"
  !insertmacro NotWhileItRuns
  ; What was kept lies elsewhere, and stays.
  Delete "$INSTDIR\weegwijzer.exe"
  Delete "$INSTDIR\LICENTIE.txt"
  Delete "$INSTDIR\licences.tsv"
  Delete "$INSTDIR\verwijder.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Weegwijzer.lnk"
  DeleteRegKey HKCU "${UNINST}"
  DeleteRegKey HKCU "Software\Weegwijzer"
SectionEnd
