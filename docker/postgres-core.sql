CREATE DATABASE nexus_core;
