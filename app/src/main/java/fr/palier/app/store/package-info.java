/**
 * The database: an embedded PostgreSQL with durable settings, or an external one by its address. Knows roles, passwords and
 * migrations, and nothing of what the tables hold. Opened before the application starts, which is only handed log-ins.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package fr.palier.app.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
