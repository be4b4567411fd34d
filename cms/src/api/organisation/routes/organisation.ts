import { factories } from '@strapi/strapi';

export default factories.createCoreRoute('api::organisation.organisation', { only: ['find', 'findOne'] });
