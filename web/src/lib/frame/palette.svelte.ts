let isOpen = $state(false);
let isHelpOpen = $state(false);

export const palette = {
  get isOpen(): boolean {
    return isOpen;
  },
  set isOpen(value: boolean) {
    isOpen = value;
  },
  get isHelpOpen(): boolean {
    return isHelpOpen;
  },
  set isHelpOpen(value: boolean) {
    isHelpOpen = value;
  },
};

export function openPalette(): void {
  isOpen = true;
}
