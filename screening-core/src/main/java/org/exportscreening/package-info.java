/**
 * The front door: hand a {@link org.exportscreening.list.ListSnapshot} to a {@link org.exportscreening.Screener} and ask
 * it about names.
 *
 * <pre>{@code
 * Screener screener = Screener.of(ListCatalog.directory(Path.of("lists")).load());
 * ScreeningResult result = screener.screen(ScreeningRequest.of("Huawei Tech Co").withCountry("CN"));
 * System.out.println(result.explain());
 * }</pre>
 *
 * <p>Everything here is immutable or thread-safe. A result never says that a party is cleared: a search that finds nothing
 * says what was searched, how large and how old it is, and at which threshold.
 */
package org.exportscreening;
