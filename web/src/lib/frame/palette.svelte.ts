let isOpen = $state(false);
let isHelpOpen = $state(false);
let wanted = $state('');

export const palette = {
  get isOpen(): boolean {
    return isOpen;
  },
  set isOpen(value: boolean) {
    if (value && !isOpen) wanted = '';
    isOpen = value;
  },
  get isHelpOpen(): boolean {
    return isHelpOpen;
  },
  set isHelpOpen(value: boolean) {
    isHelpOpen = value;
  },
  /** What is searched for; typed before the palette has come, it is not lost. */
  get wanted(): string {
    return wanted;
  },
  set wanted(value: string) {
    wanted = value;
  },
};

export function openPalette(): void {
  palette.isOpen = true;
}
