/** Last words of names that show a bank, broker or research firm that no list holds: "Tolland Securities". */
export const ANALYST_SUFFIXES =
  'research securities advisors advisers markets equities brokerage insights analytics intelligence strategists ratings shipbrokers stockbrokers economics';
