/**
 * What associations and public bodies are told. A landlord agrees with a partner of which notices it hears, for which communes and
 * how; a notice that is launched then stands in the partner's own pages, and leaves by mail where that was agreed: the notice itself
 * and why, never anything of anybody who lives there. The partner says that it has seen it, prints its poster, and is told when it
 * holds no more.
 */
@NamedInterface("relays")
@NullMarked
package fr.palier.app.messages.relay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
