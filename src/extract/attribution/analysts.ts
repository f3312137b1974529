/** Banks, brokers and research firms whose word on a budget is an analyst's. Source: firms that press consensus tables list. */
export const ANALYST_FIRMS = `
  Goldman Sachs, Goldman, Morgan Stanley, JPMorgan, JP Morgan, J.P. Morgan, JPMorgan Chase, Bank of America, BofA, BofA Securities, Citi, Citigroup, Barclays, UBS, HSBC
  Deutsche Bank, Credit Suisse, Jefferies, Wells Fargo, RBC, RBC Capital Markets, TD Cowen, Cowen, Bernstein, Evercore, Evercore ISI, Wedbush, Wedbush Securities
  Piper Sandler, KeyBanc, KeyBanc Capital Markets, Mizuho, Nomura, Daiwa, Macquarie, CLSA, Oppenheimer, Raymond James, Stifel, Truist, Needham, Rosenblatt
  Melius, Melius Research, MoffettNathanson, New Street Research, D.A. Davidson, DA Davidson, Baird, BNP Paribas, Societe Generale, Société Générale, Berenberg, Redburn, William Blair
  Moody's, Moody's Ratings, S&P, S&P Global, S&P Global Ratings, Fitch, Fitch Ratings, CreditSights, Morningstar, Gartner, IDC, TrendForce, Omdia, Dell'Oro, Dell'Oro Group
  Counterpoint, Counterpoint Research, Canalys, Forrester, McKinsey, Bain, BCG, Deloitte, Synergy Research, Synergy Research Group, SemiAnalysis, Epoch AI, Visible Alpha, FactSet, LSEG
  Refinitiv, FactSet, Rystad, Rystad Energy, Wood Mackenzie, BloombergNEF, Bloomberg Intelligence, Enverus, IEA, SEMI, IC Insights, Yole, TechInsights, Third Bridge, Futurum, Hargreaves Lansdown
  CreditSights, CFRA, Edward Jones, DZ Bank, ING, Kepler Cheuvreux, Bryan Garnier, Panmure, Peel Hunt, Shore Capital, Investec, Kotak, ICICI Securities, Motilal Oswal, Crisil, ICRA, CareEdge, Wall Street`;

/** Last words of names that show such a firm: "Harding Energy Research", "Tolland Securities". */
export const ANALYST_SUFFIXES =
  'research securities advisors advisers capital markets equities brokerage insights analytics intelligence strategists';
