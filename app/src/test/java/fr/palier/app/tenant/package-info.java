/** Tests of the tenant's door. */
@NullMarked
package fr.palier.app.tenant;

import org.jspecify.annotations.NullMarked;
