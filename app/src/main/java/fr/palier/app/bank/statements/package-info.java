/**
 * Files of bank statements: read, compared with what is known, matched to tenancies by their references, recorded and taken back.
 */
@NullMarked
package fr.palier.app.bank.statements;

import org.jspecify.annotations.NullMarked;
