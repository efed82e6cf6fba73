package fr.palier.app;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The web application. Started by {@link Main}, which first opens the store that it runs on. */
@SpringBootApplication
@Modulithic(sharedModules = "shared")
public class PalierApplication {}
