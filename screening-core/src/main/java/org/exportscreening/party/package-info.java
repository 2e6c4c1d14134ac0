/**
 * What a party is made of: names with their kind, type, addresses and identifiers. Plain immutable values, shared by lists
 * and matching; nothing here knows where they come from or how they are compared.
 */
package org.exportscreening.party;
