import { factories } from '@strapi/strapi';

export default factories.createCoreRoute('api::action.action', { only: ['find', 'findOne'] });
