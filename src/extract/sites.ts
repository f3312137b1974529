/** Words for one site or plant that money is spent on, as alternatives of a pattern: those that every such pattern has. */
export const SITES = 'factory|fab|campus|complex|project|refinery|mine|facility|pipeline|terminal|hub|line|site';
